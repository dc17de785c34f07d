import { Link, useSearchParams } from 'react-router';
import type { DrillRun, Drills } from '@ioc/shared/answers/drills';
import { useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { dateTime, exact, hourMinute } from '#ui/format';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { useAnswer } from '#desk/use-answer';
import { nameOfAlarm } from '#alarms/alarm-table';
import { DrillReportSection } from '#alarms/drill-report';
import { useAnsweredOrder } from '#desk/use-answered-order';
import styles from '#alarms/alarms.module.css';

const refreshMs = 3000;

/** Drills: what can be exercised, what runs, and what came of each. */
export function DrillsPage() {
  const { t } = useWords();
  const fetched = useAnswer(question('/drills'), { everyMs: refreshMs });
  return (
    <>
      <PageHead
        above={[{ label: t('shift.title'), href: '/shift' }]}
        here={t('drills.title')}
        title={t('drills.title')}
        lead={t('drills.lead')}
      />
      <Loaded of={fetched}>{(answer, { again }) => <Whole of={answer as Drills} reload={again} />}</Loaded>
    </>
  );
}

function Whole({ of, reload }: { of: Drills; reload: () => void }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const { answer, send } = useAnsweredOrder(reload);
  const shown = search.get('run') ?? of.running?.id ?? of.runs[0]?.id;
  const order = (path: string, body: object, words: 'drills.started' | 'drills.ended') =>
    void send(path, body, (run: DrillRun) => t(words, { name: nameOfAlarm(run, locale) }));
  return (
    <>
      {!of.possible && <p className="page-note">{t('drills.impossible')}</p>}
      {of.running && (
        <Running run={of.running} onEnd={of.mayRun ? (id) => order(`/drills/${id}/end`, {}, 'drills.ended') : null} />
      )}
      <Choice of={of} onStart={(drill) => order('/drills', { drill }, 'drills.started')} />
      <p role="status" className={styles.answer}>
        {answer}
      </p>
      {shown && <DrillReportSection key={shown} id={shown} />}
      <Runs rows={of.runs} />
    </>
  );
}

function Running({ run, onEnd }: { run: DrillRun; onEnd: ((id: string) => void) | null }) {
  const { t, locale } = useWords();
  return (
    <section className={styles.form}>
      <p className={styles.formOf}>{t('drills.running', { name: nameOfAlarm(run, locale) })}</p>
      <p>{t('drills.runningUntil', { time: hourMinute(run.endsAt), by: run.startedBy })}</p>
      {onEnd && (
        <p className={styles.buttons}>
          <button type="button" className="button" onClick={() => onEnd(run.id)}>
            {t('drills.end')}
          </button>
        </p>
      )}
    </section>
  );
}

function Choice({ of, onStart }: { of: Drills; onStart: (drill: string) => void }) {
  const { t, locale } = useWords();
  if (of.drills.length === 0) return <p className="page-note quiet">{t('drills.none')}</p>;
  const mayStart = of.mayRun && of.possible && of.running === null;
  return (
    <>
      <DataTable
        caption={t('drills.title')}
        rows={of.drills}
        keyOf={({ code }) => code}
        columns={(column) => [
          column.name('drill', t('drills.drill'), (drill) => nameOfAlarm(drill, locale)),
          // What the catalogue sets, and no figure of anything that happened.
          column.text('length', t('drills.length'), ({ minutes, injects }) =>
            t('drills.lengthOf', { minutes: exact(minutes, locale), injects }),
          ),
          column.text('start', '', ({ code }) =>
            mayStart ? (
              <button type="button" className="button" onClick={() => onStart(code)}>
                {t('drills.start')}
              </button>
            ) : null,
          ),
        ]}
      />
      {!of.mayRun && <p className="quiet">{t('drills.onlyLead')}</p>}
    </>
  );
}

function Runs({ rows }: { rows: readonly DrillRun[] }) {
  const { t, locale } = useWords();
  return (
    <>
      <h2>{t('drills.runs')}</h2>
      {rows.length === 0 ? (
        <p className="page-note quiet">{t('drills.noRuns')}</p>
      ) : (
        <DataTable
          caption={t('drills.runs')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={(column) => [
            column.name('drill', t('drills.drill'), (run) => (
              <Link to={`/shift/drills?run=${run.id}`}>{nameOfAlarm(run, locale)}</Link>
            )),
            column.text(
              'at',
              t('drills.at'),
              ({ startedAt, endsAt }) => `${dateTime(startedAt).slice(0, 16)} – ${hourMinute(endsAt)}`,
            ),
            column.text('by', t('drills.by'), ({ startedBy, endedEarlyBy }) =>
              endedEarlyBy === null ? startedBy : `${startedBy} · ${t('drills.endedEarly', { by: endedEarlyBy })}`,
            ),
          ]}
        />
      )}
    </>
  );
}
