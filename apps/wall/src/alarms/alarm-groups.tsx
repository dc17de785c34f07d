import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { useServerNow } from '#live/use-live';
import { exact, since } from '#ui/format';
import { priorityMark } from '#ui/priority-mark';
import { StateMark } from '#ui/state-mark';
import { DataTable } from '#desk/data-table';
import { useAnswer } from '#desk/use-answer';
import { useLiveAgain } from '#alarms/use-live-again';
import styles from '#alarms/alarms.module.css';

/** From here on the causes say more than the alarms. */
const worthGrouping = 10;

/** Many alarms of few causes: one line a cause, with its count, its worst and its first. */
export function AlarmGroups() {
  const { t, locale } = useWords();
  const now = useServerNow(10_000);
  const fetched = useAnswer(question('/alarms/groups'));
  useLiveAgain(fetched.kind === 'ready' ? fetched.again : undefined);
  if (fetched.kind !== 'ready' || fetched.answer.total < worthGrouping) return null;
  return (
    <details className={styles.groups} open>
      <summary>{t('alarms.groups')}</summary>
      <DataTable
        caption={t('alarms.groups')}
        rows={fetched.answer.groups}
        keyOf={({ group }) => group}
        columns={(column) => [
          column.name('group', t('alarms.group'), (row) => (
            <>
              <StateMark kind={priorityMark(row.worst)} word={t(`alarms.priorities.${row.worst}`)} />{' '}
              <Link to={`?group=${encodeURIComponent(row.group)}`}>
                {locale === 'vi-VN' ? row.name.vi : row.name.en}
              </Link>
            </>
          )),
          column.number('count', t('alarms.count'), ({ count }) => exact(count, locale)),
          column.number('waiting', t('alarms.waiting'), ({ waiting }) => exact(waiting, locale)),
          column.text('first', t('alarms.first'), ({ first }) => (
            <>
              <Link to={`/alarms/${first.id}`} className="link">
                {first.unitName}
              </Link>{' '}
              <span className="quiet nowrap">{since(first.raisedAt, now)}</span>
            </>
          )),
        ]}
      />
    </details>
  );
}
