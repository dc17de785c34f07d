import type { ShiftLog } from '@ioc/shared/answers/shift';
import { question } from '#api/question';
import { useWords } from '#i18n/use-words';
import { useServerNow } from '#live/use-live';
import { since } from '#ui/format';
import type { About } from '#desk/about';
import { DataTable } from '#desk/data-table';
import styles from '#desk/log-about.module.css';
import { OneLine } from '#desk/one-line';
import { useAnswer } from '#desk/use-answer';
import { useSession } from '#desk/use-session';
import { useAnsweredOrder } from '#desk/use-answered-order';

const readers = ['operator', 'shift-lead', 'leader'];
const writers = ['operator', 'shift-lead'];

/** What the shift wrote about one thing, at its page; who is not of the shift is not shown it. */
export function LogAbout({ of }: { of: About }) {
  const who = useSession();
  const is = (some: readonly string[]) => who.kind === 'ready' && who.answer.roles.some((role) => some.includes(role));
  return is(readers) ? <Entries of={of} mayWrite={is(writers)} /> : null;
}

function Entries({ of, mayWrite }: { of: About; mayWrite: boolean }) {
  const { t } = useWords();
  const now = useServerNow(10_000);
  const fetched = useAnswer(question('/shift/entries', { ...of }));
  const { answer, send } = useAnsweredOrder(() => fetched.kind === 'ready' && fetched.again());
  if (fetched.kind !== 'ready') return null;
  const { total, rows } = fetched.answer as ShiftLog;
  if (total === 0 && !mayWrite) return null;
  return (
    <details className={styles.log} open={total > 0}>
      <summary>{t('shift.logAbout', { n: total })}</summary>
      {mayWrite && (
        <OneLine
          label={t('shift.entry')}
          button={t('shift.write')}
          required
          onSend={(text) => void send('/shift/entries', { text, about: of }, () => t('shift.done'))}
        />
      )}
      <p role="status">{answer}</p>
      {rows.length > 0 && (
        <DataTable
          caption={t('shift.log')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={(column) => [
            column.text('at', t('shift.at'), ({ at }) => since(at, now), 'nowrap'),
            column.text('who', t('alarms.who'), ({ author }) => author ?? t('alarms.system')),
            column.name('text', t('shift.entry'), ({ text }) => text),
          ]}
        />
      )}
    </details>
  );
}
