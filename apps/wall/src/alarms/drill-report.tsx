import { Link } from 'react-router';
import type { DrillAlarm, DrillOutcome, DrillReport } from '@ioc/shared/answers/drills';
import { type T, useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { clock, hourMinute } from '#ui/format';
import { StateMark, type MarkKind } from '#ui/state-mark';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { countsOf } from '#alarms/drill-counts';
import { nameOfAlarm } from '#alarms/alarm-table';

const refreshMs = 3000;

/** What was staged, what the desk found, who answered, each with its time. */
export function DrillReportSection({ id }: { id: string }) {
  const fetched = useAnswer(question('/drills/{id}', { id }), { everyMs: refreshMs });
  return <Loaded of={fetched}>{(answer) => <Report of={answer as DrillReport} />}</Loaded>;
}

function Report({ of: { run, outcomes, others } }: { of: DrillReport }) {
  const { t, locale } = useWords();
  const title = t('drills.report', { name: nameOfAlarm(run, locale) });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {outcomes === null ? (
        <p className="page-note quiet">{t('drills.hidden')}</p>
      ) : (
        <>
          <p>
            <strong>{t('drills.summary', countsOf(outcomes))}</strong>
          </p>
          <Outcomes rows={outcomes} title={title} />
          <Others rows={others} />
        </>
      )}
    </section>
  );
}

type Expected = NonNullable<DrillOutcome['expected']>;
const marks: Readonly<Record<Expected['finding'] | NonNullable<Expected['answering']>, MarkKind>> = {
  ...{ pending: 'none', 'in-time': 'met', late: 'attention' },
  ...{ missed: 'breach', never: 'breach', 'stood-before': 'unknown' },
};

function Outcomes({ rows, title }: { rows: readonly DrillOutcome[]; title: string }) {
  const { t, locale } = useWords();
  return (
    <DataTable
      caption={title}
      wide
      rows={rows}
      keyOf={(_, at) => at}
      columns={(column) => [
        column.text('staged', t('drills.staged'), ({ at }) => clock(at), 'nowrap'),
        column.name('inject', t('drills.inject'), (one) => nameOfAlarm(one, locale)),
        column.text('found', t('drills.found'), ({ expected }) =>
          expected ? <Finding of={expected} t={t} /> : <span className="quiet">{t('drills.noise')}</span>,
        ),
        column.text('answered', t('drills.answered'), ({ expected }) =>
          expected?.answering ? <Answering of={expected} answering={expected.answering} t={t} /> : '',
        ),
      ]}
    />
  );
}

function Finding({ of: { finding, alarm, findBy }, t }: { of: Expected; t: T }) {
  const words = t(`drills.findings.${finding}`, { time: hourMinute(alarm?.raisedAt ?? findBy) });
  return (
    <>
      <StateMark kind={marks[finding]} /> {alarm ? <Link to={`/alarms/${alarm.id}`}>{words}</Link> : words}
    </>
  );
}

function Answering({ of, answering, t }: { of: Expected; answering: NonNullable<Expected['answering']>; t: T }) {
  const { answeredAt, answeredBy, answerBy } = of;
  const words = { time: hourMinute(answeredAt ?? answerBy), by: answeredBy ?? '' };
  return (
    <>
      <StateMark kind={marks[answering]} /> {t(`drills.answerings.${answering}`, words)}
    </>
  );
}

function Others({ rows }: { rows: readonly DrillAlarm[] }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  if (rows.length === 0) return <p className="quiet">{t('drills.noOthers')}</p>;
  return (
    <DataTable
      caption={t('drills.others')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.text('at', t('drills.found'), ({ raisedAt }) => clock(raisedAt), 'nowrap'),
        column.name('alarm', t('alarms.what'), (row) => (
          <Link to={`/alarms/${row.id}`}>
            {`${nameOfAlarm(row, locale)} · ${nameOf(catalogue, 'units', row.unit)}`}
          </Link>
        )),
      ]}
    />
  );
}
