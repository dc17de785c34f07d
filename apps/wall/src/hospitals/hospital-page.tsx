import { useParams, useSearchParams } from 'react-router';
import type { HospitalDays } from '@ioc/shared/answers/hospitals';
import { hospitalCounts } from '@ioc/shared/figures/hospital-counts';
import { question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { Nothing } from '#desk/nothing';
import { PageHead } from '#desk/page-head';
import { Pager } from '#desk/pager';
import { RecordLink } from '#desk/record-link';
import { textsMs, useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { dayText, exact } from '#ui/format';
import { rateName, RateCell } from '#hospitals/rate-cell';
import { QualityWindow, useWindow } from '#hospitals/window-choice';

/** One hospital: its rates, and below them the days that make them, each with the record that counted it. */
export function HospitalPage() {
  const { t } = useWords();
  const { code = '' } = useParams();
  const [search] = useSearchParams();
  const fetched = useAnswer(
    question('/hospitals/{code}', { code, ...useWindow(), after: search.get('after'), limit: '400' }),
    {
      everyMs: textsMs,
    },
  );
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('hospitals.title'), href: '/hospitals' },
  ];
  return (
    <Loaded of={fetched}>
      {(answer) => (
        <>
          <PageHead here={answer.name} above={above} title={answer.name} lead={answer.unitName} />
          <QualityWindow />
          {answer.total === 0 ? (
            <Nothing what={t('hospitals.silent')} hint={t('hospitals.silentHint')} />
          ) : (
            <Days answer={answer} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Days({ answer }: { answer: HospitalDays }) {
  const { t, locale } = useWords();
  const { from, to, measures, rates, rows } = answer;
  return (
    <>
      <p className="quiet">{t('hospitals.from', { from: dayText(from), to: dayText(to) })}</p>
      <DataTable
        caption={answer.name}
        rows={measures.flatMap((measure, at) => (rates[at] ? [{ measure, rate: rates[at] }] : []))}
        keyOf={({ measure }) => measure.code}
        columns={(column) => [
          column.name('measure', t('hospitals.measure'), ({ measure }) => rateName(measure, locale)),
          column.number('rate', t('explore.value'), ({ measure, rate }) => <RateCell rate={rate} measure={measure} />),
        ]}
      />
      <h2>{t('hospitals.records')}</h2>
      <DataTable
        caption={t('hospitals.records')}
        wide
        rows={rows}
        keyOf={({ day }) => day}
        columns={(column) => [
          column.name('day', t('hospitals.day'), ({ day }) => dayText(day), 'nowrap'),
          ...hospitalCounts.map((one) =>
            column.number(one, t(`hospitals.count.${one}`), (row) => {
              const value = row.counts[one];
              return value === null ? '–' : exact(value, locale);
            }),
          ),
          column.text('record', t('observation.record'), ({ record }) => <RecordLink event={record} />),
        ]}
      />
      <Pager list={answer} />
    </>
  );
}
