import { useSearchParams } from 'react-router';
import type { Ii06aReport as Report } from '@ioc/shared/answers/reports';
import { useWords } from '#i18n/use-words';
import { served } from '#ui/base-path';
import { PageHead } from '#desk/page-head';
import { dayText } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { Choice, PeriodChoices } from '#desk/choice';
import { EmptyList } from '#desk/empty-list';
import { FilterRow } from '#desk/filter-row';
import { filtersOf } from '#desk/filters';
import { Loaded } from '#desk/loaded';
import { Ii06aTable } from '#reports/ii06a-table';
import { address, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import styles from '#reports/reports.module.css';

/** The statutory form of any period, as of any day, with whether its books balance. */
export function Ii06aPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const words = ['unit', 'period', 'from', 'to', 'by'].map((name) => [name, search.get(name)] as const);
  const filters = filtersOf(search);
  const path = question('/reports/ii06a', { ...Object.fromEntries(words), ...filters });
  const fetched = useAnswer(path);
  const here = t('books.ii06a');
  return (
    <>
      <PageHead here={here} title={t('report.title')} />
      <PeriodChoices />
      <Choice
        aligned
        label={t('report.by')}
        name="by"
        options={[
          { value: null, words: t('report.field') },
          { value: 'unit', words: t('report.unit') },
          { value: 'procedure', words: t('breakdown.topic') },
        ]}
      />
      <FilterRow unit />
      <Loaded of={fetched}>
        {(report) => (
          <>
            <p className="lead quiet">{t('report.lead', { day: dayText(report.window.to) })}</p>
            <p className={styles.line}>
              {report.unitName} ·{' '}
              {t('period.days', { from: dayText(report.window.from), to: dayText(report.window.to) })} ·{' '}
              <Balance report={report} /> ·{' '}
              <a className="link" href={served(address(path, { format: 'csv' }))} download>
                {t('report.csv')}
              </a>
            </p>
            {report.rows.length === 0 ? (
              <EmptyList kind="dossier" words={t(Object.keys(filters).length > 0 ? 'filters.empty' : 'report.empty')} />
            ) : (
              <Ii06aTable report={report} by={wayOf(search.get('by'))} filters={filters} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

const wayOf = (by: string | null) => (by === 'unit' || by === 'procedure' ? by : 'field');

function Balance({ report: { balanced, n, imbalances } }: { report: Report }) {
  const { t } = useWords();
  if (balanced)
    return (
      <>
        <StateMark kind="met" /> {t('report.balanced')}
      </>
    );
  return (
    <span className="word-breach" title={imbalances.map(({ label, said }) => `${label}: ${said}`).join('\n')}>
      <StateMark kind="breach" /> {t('report.off', { n })}
    </span>
  );
}
