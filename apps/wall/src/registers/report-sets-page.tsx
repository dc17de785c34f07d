import { Link } from 'react-router';
import type { SentReports } from '@ioc/shared/answers/registers';
import { address, type AnswerTo, question } from '#api/question';
import { basePath } from '#ui/base-path';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { periodWords, withUnit } from '#desk/period-words';
import { textsMs, useAnswer } from '#desk/use-answer';
import { observationPath } from '#desk/page-filters';
import { type T, useWords } from '#i18n/use-words';
import { dateTime } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { BookList } from '#registers/book-list';
import { Nothing } from '#desk/nothing';
import { PeriodPicker, useChosenPeriod } from '#registers/period-picker';
import { RecordLink } from '#desk/record-link';

type Report = AnswerTo<'/report-sets/{code}'>;
type Sets = AnswerTo<'/report-sets'>;

/** Report sets: complete or what is missing, sent or not, period by period, with export. */
export function ReportSetsPage() {
  const { t } = useWords();
  const fetched = useAnswer(question('/report-sets'));
  const empty = [t('registers.noReports'), t('registers.noReportsHint')] as const;
  return (
    <BookList title={t('registers.reports')} lead={t('registers.reportsLead')} of={fetched} empty={empty}>
      {(set) => <SetSection key={set.code} set={set} />}
    </BookList>
  );
}

function SetSection({ set: { code, name, to } }: { set: Sets['rows'][number] }) {
  const { t } = useWords();
  const asked = useChosenPeriod();
  const fetched = useAnswer(question('/registers/reports/{code}', { code, period: asked }), { everyMs: textsMs });
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <p className="quiet">{t('registers.to', { to })}</p>
      <Loaded of={fetched}>
        {({ periods, sent }) =>
          periods.length === 0 ? (
            <Nothing what={t('registers.noPeriods')} hint={t('registers.noPeriodsHint', { set: code })} />
          ) : (
            <>
              <PeriodPicker periods={periods} />
              <Sent sent={sent} />
              <Items code={code} period={asked ?? periods[0] ?? ''} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Sent({ sent }: Pick<SentReports, 'sent'>) {
  const { t } = useWords();
  if (!sent) return <p className="quiet">{t('registers.notSent')}</p>;
  return (
    <p>
      {t('registers.sentAt', { at: dateTime(sent.at), unit: sent.unitName })}
      {sent.document && ` · ${sent.document}`} · <RecordLink event={sent.event} />
    </p>
  );
}

function Items({ code, period }: { code: string; period: string }) {
  const { t } = useWords();
  const fetched = useAnswer(question('/report-sets/{code}', { code, period }), { everyMs: textsMs });
  return (
    <Loaded of={fetched}>
      {(report: Report) => (
        <>
          <p className={report.complete ? undefined : 'word-attention'}>
            <StateMark kind={report.complete ? 'met' : 'attention'} />{' '}
            {report.complete
              ? t('registers.complete', { n: report.rows.length })
              : t('registers.missing', { n: report.missing.length, of: report.rows.length })}{' '}
            <a className="button" href={`${basePath()}${address(`/api/report-sets/${code}/csv`, { period })}`} download>
              {t('report.csv')}
            </a>{' '}
            <span className="quiet">{t('chartPage.csvPoint')}</span>
          </p>
          <ItemTable report={report} />
        </>
      )}
    </Loaded>
  );
}

function ItemTable({ report: { name, rows, period } }: { report: Report }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={`${name}, ${periodWords(period, t)}`}
      wide
      rows={rows}
      keyOf={({ indicator }) => indicator}
      columns={(column) => [
        column.name('name', t('books.indicator'), (row) => (
          <Link to={observationPath(row.indicator, null, period)}>{row.name}</Link>
        )),
        column.number('value', t('explore.value'), (row) => <Item row={row} />),
        column.text('status', t('observation.status'), ({ status }) => statusText(status, t)),
        column.text('asOf', t('explore.asOf'), ({ asOf }) => (asOf ? dateTime(asOf) : '–'), 'quiet nowrap'),
      ]}
    />
  );
}

function Item({ row: { value, unit } }: { row: Report['rows'][number] }) {
  const { t, locale } = useWords();
  if (value !== null) return withUnit(value, unit, locale);
  return (
    <span className="word-unknown">
      <StateMark kind="unknown" /> {t('registers.lacks')}
    </span>
  );
}

const statusText = (status: string | null, t: T): string =>
  status === 'official' || status === 'preliminary' || status === 'estimate' ? t(`subjects.status.${status}`) : '–';
