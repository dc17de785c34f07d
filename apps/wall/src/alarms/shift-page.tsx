import type { FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Handover, Handovers, ShiftEntry, ShiftFacts, ShiftLog } from '@ioc/shared/answers/shift';
import { useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { useServerNow } from '#live/use-live';
import { since } from '#ui/format';
import { DataTable } from '#desk/data-table';
import filters from '#desk/filters.module.css';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { Pager } from '#desk/pager';
import { useAnswer } from '#desk/use-answer';
import { OneLine } from '#alarms/one-line';
import { FactsOfShift } from '#alarms/shift-facts';
import { Doer } from '#alarms/doer';
import { useAnsweredOrder } from '#alarms/use-answered-order';
import styles from '#alarms/alarms.module.css';

const refreshMs = 15_000;

/** The shift: what would be handed over now, who took what from whom, and the log. */
export function ShiftPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const words = search.get('words');
  const handovers = useAnswer(question('/shift/handovers'), { everyMs: refreshMs });
  const log = useAnswer(question('/shift/entries', { words, after: search.get('after') }), { everyMs: refreshMs });
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = String(new FormData(event.currentTarget).get('words') ?? '').trim();
    setSearch(asked === '' ? {} : { words: asked });
  };
  return (
    <>
      <PageHead here={t('shift.title')} title={t('shift.title')} lead={t('shift.lead')} />
      <Beside />
      <Loaded of={handovers}>{(answer, { again }) => <HandoverPart of={answer as Handovers} reload={again} />}</Loaded>
      <h2>{t('shift.log')}</h2>
      <Loaded of={log}>
        {(answer, { again }) => (
          <>
            <Write reload={again} />
            <form className={filters.filters} onSubmit={find} role="search">
              <label>
                <span className="quiet">{t('shift.find')}</span> <input name="words" defaultValue={words ?? ''} />
              </label>
            </form>
            <Entries rows={(answer as ShiftLog).rows} />
            <Pager list={answer} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Beside() {
  const { t } = useWords();
  return (
    <p>
      <Link className="link" to="/shift/timeline">
        {t('shift.timeline')}
      </Link>
      {' · '}
      <Link className="link" to="/roster">
        {t('roster.title')}
      </Link>
      {' · '}
      <Link className="link" to="/shift/drills">
        {t('drills.title')}
      </Link>
    </p>
  );
}

/** Orders of the shift: that it was written is all there is to say. */
function useShiftOrder(reload: () => void) {
  const { t } = useWords();
  const { answer, send } = useAnsweredOrder(reload);
  return { answer, send: (path: string, body: object = {}) => send(path, body, () => t('shift.done')) };
}

function HandoverPart({ of, reload }: { of: Handovers; reload: () => void }) {
  const { t } = useWords();
  const { answer, send } = useShiftOrder(reload);
  const waiting = of.rows.filter(({ takenBy }) => takenBy === null);
  return (
    <section aria-label={t('shift.handover')}>
      <h2>{t('shift.handover')}</h2>
      <FactsOfShift facts={of.now} />
      <OneLine
        label={t('shift.note')}
        button={t('shift.give')}
        onSend={(note) => void send('/shift/handovers', note === '' ? {} : { note })}
      />
      <p role="status" className={styles.answer}>
        {answer}
      </p>
      {waiting.map((one) => (
        <p key={one.id} className={styles.buttons}>
          <button type="button" className="button" onClick={() => void send(`/shift/handovers/${one.id}/confirmation`)}>
            {t('shift.take', { name: one.givenBy })}
          </button>
        </p>
      ))}
      <Given rows={of.rows} />
    </section>
  );
}

function Given({ rows }: { rows: readonly Handover[] }) {
  const { t } = useWords();
  const now = useServerNow(10_000);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t('shift.given')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.name('by', t('shift.givenBy'), ({ givenBy }) => givenBy),
        column.text('at', t('shift.at'), ({ at }) => since(at, now), 'nowrap'),
        column.text('taken', t('shift.takenBy'), ({ takenBy, takenAt }) =>
          takenBy === null || takenAt === null ? t('shift.notTaken') : `${takenBy} · ${since(takenAt, now)}`,
        ),
        column.number('open', t('shift.open'), ({ facts }: { facts: ShiftFacts }) => facts.open.total),
        column.text('note', t('alarms.note'), ({ note }) => note),
      ]}
    />
  );
}

function Write({ reload }: { reload: () => void }) {
  const { t } = useWords();
  const { answer, send } = useShiftOrder(reload);
  return (
    <>
      <OneLine
        label={t('shift.entry')}
        button={t('shift.write')}
        required
        onSend={(text) => void send('/shift/entries', { text })}
      />
      <p role="status" className={styles.answer}>
        {answer}
      </p>
    </>
  );
}

function Entries({ rows }: { rows: readonly ShiftEntry[] }) {
  const { t } = useWords();
  const now = useServerNow(10_000);
  if (rows.length === 0) return <p className="page-note quiet">{t('shift.empty')}</p>;
  return (
    <DataTable
      caption={t('shift.log')}
      wide
      rows={rows}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.text('at', t('shift.at'), ({ at }) => since(at, now), 'nowrap'),
        column.text('who', t('alarms.who'), ({ author }) => <Doer name={author} />),
        column.name('text', t('shift.entry'), ({ text, about }) => (
          <>
            {text}
            {about?.kind === 'alarm' && (
              <p>
                <Link to={`/alarms/${about.id}`}>{t('alarms.one')}</Link>
              </p>
            )}
          </>
        )),
      ]}
    />
  );
}
