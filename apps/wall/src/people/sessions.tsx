import type { OwnSessions } from '@ioc/shared/answers/accounts';
import { command } from '#api/client';
import { question } from '#api/question';
import { toSignIn } from '#api/to-sign-in';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { agentWords } from '#people/agent-words';
import { useOrder } from '#people/use-order';
import styles from '#people/people.module.css';
import { dateTime } from '#ui/format';

type Session = OwnSessions['rows'][number];

/** Where one is signed in; each session can be ended, and all at once. */
export function Sessions() {
  const { t, locale } = useWords();
  const fetched = useAnswer(question('/account/sessions'));
  const { busy, problem, give } = useOrder(locale, t('problem.network'));
  const end = async (row: Session, again: () => void) => {
    if (await give(() => command('DELETE', `/account/sessions/${row.id}`))) (row.current ? toSignIn : again)();
  };
  const endAll = async () => {
    if (await give(() => command('DELETE', '/account/sessions'))) toSignIn();
  };
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('people.sessions')}</h2>
      <p className="quiet">{t('people.sessionsLead')}</p>
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      <Loaded of={fetched}>
        {({ rows }, { again }) => <Table rows={rows} busy={busy} end={(row) => void end(row, again)} />}
      </Loaded>
      <button type="button" className={`button ${styles.danger}`} disabled={busy} onClick={() => void endAll()}>
        {t('people.endAll')}
      </button>
    </section>
  );
}

function Table({ rows, busy, end }: { rows: readonly Session[]; busy: boolean; end: (row: Session) => void }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('people.sessions')}
      wide
      rows={rows}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.name('agent', t('people.agent'), ({ agent, current }) => (
          <>
            {agentWords(agent)} {current && <span className="quiet">({t('people.current')})</span>}
          </>
        )),
        column.text('address', t('people.address'), ({ address }) => address, 'nowrap'),
        column.text('from', t('people.from'), ({ from }) => dateTime(from), 'nowrap'),
        column.text('seen', t('people.seen'), ({ seen }) => dateTime(seen), 'nowrap'),
        column.text('end', '', (row) => (
          <button type="button" className="button" disabled={busy} onClick={() => end(row)}>
            {t('people.end')}
          </button>
        )),
      ]}
    />
  );
}
