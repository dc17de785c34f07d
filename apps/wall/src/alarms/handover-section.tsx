import { Link, useSearchParams } from 'react-router';
import type { Handover, Handovers } from '@ioc/shared/answers/shift';
import { useWords } from '#i18n/use-words';
import { useServerNow } from '#live/use-live';
import { exact, since } from '#ui/format';
import { DataTable } from '#desk/data-table';
import { OneLine } from '#desk/one-line';
import { FactsOfShift } from '#alarms/shift-facts';
import { useShiftOrder } from '#alarms/use-shift-order';
import styles from '#alarms/alarms.module.css';

/** What waits to be taken over, what would be handed over now, and who took what from whom. */
export function HandoverSection({ of, reload }: { of: Handovers; reload: () => void }) {
  const { t } = useWords();
  const { answer, send } = useShiftOrder(reload);
  const waiting = of.rows.filter(({ takenBy }) => takenBy === null);
  return (
    <section aria-label={t('shift.handover')}>
      <h2>{t('shift.handover')}</h2>
      {waiting.map((one) => (
        <Waiting key={one.id} of={one} onTake={() => void send(`/shift/handovers/${one.id}/confirmation`)} />
      ))}
      {waiting.length > 0 && <h3>{t('shift.sinceThen')}</h3>}
      <FactsOfShift facts={of.now} />
      <OneLine
        label={t('shift.note')}
        button={t('shift.give')}
        onSend={(note) => void send('/shift/handovers', note === '' ? {} : { note })}
      />
      <p role="status" className={styles.answer}>
        {answer}
      </p>
      <Given rows={of.rows} />
    </section>
  );
}

/** Whoever takes over sees what he confirms: the facts of that moment, not of now. */
function Waiting({ of, onTake }: { of: Handover; onTake: () => void }) {
  const { t } = useWords();
  const now = useServerNow(10_000);
  const title = t('shift.waits', { name: of.givenBy, at: since(of.at, now) });
  return (
    <section aria-label={title} className={styles.form}>
      <h3>{title}</h3>
      {of.note && <p className="lead">{of.note}</p>}
      <FactsOfShift facts={of.facts} />
      <p className={styles.buttons}>
        <button type="button" className="button" onClick={onTake}>
          {t('shift.take', { name: of.givenBy })}
        </button>
      </p>
    </section>
  );
}

function Given({ rows }: { rows: readonly Handover[] }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const now = useServerNow(10_000);
  if (rows.length === 0) return null;
  const opened = rows.find(({ id }) => id === search.get('handover'));
  return (
    <>
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
          column.number('open', t('shift.open'), ({ id, facts }) => (
            <Link className="link" to={`?handover=${id}`}>
              {exact(facts.open.total, locale)}
            </Link>
          )),
          column.text('note', t('alarms.note'), ({ note }) => note),
        ]}
      />
      {opened && (
        <section className={styles.form} aria-label={t('shift.facts', { name: opened.givenBy })}>
          <h3>{t('shift.facts', { name: opened.givenBy })}</h3>
          <FactsOfShift facts={opened.facts} />
        </section>
      )}
    </>
  );
}
