import type { DisplayRow } from '@ioc/shared/answers/displays';
import { useState } from 'react';
import { command } from '#api/client';
import { question } from '#api/question';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { useAnswer } from '#desk/use-answer';
import { DisplaysTable } from '#displays/displays-table';
import { type GivenDisplay, PairForm } from '#displays/pair-form';
import { useWords } from '#i18n/use-words';
import { agentWords } from '#people/agent-words';
import { useOrder } from '#people/use-order';
import styles from '#people/people.module.css';

/** Which screens may show the live tables: paired by their code, seen by their reports, revoked. */
export function DisplaysPage() {
  const { t } = useWords();
  const { fetched, busy, problem, paired, pair, revoke } = useDisplays();
  return (
    <>
      <PageHead here={t('displays.title')} title={t('displays.title')} lead={t('displays.lead')} />
      <PairForm key={paired?.id ?? 'first'} busy={busy} pair={pair} />
      <p className={styles.problem} role="alert">
        {problem && t('people.failed', { detail: problem })}
      </p>
      {paired && (
        <p className={styles.said} role="status">
          {t('displays.paired', { ...paired, agent: agentWords(paired.agent) })}
        </p>
      )}
      <Loaded of={fetched}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="page-note">{t('displays.none')}</p>
          ) : (
            <DisplaysTable rows={rows} busy={busy} revoke={revoke} />
          )
        }
      </Loaded>
    </>
  );
}

/** All displays, the one that was paired last, and what can be done. */
function useDisplays() {
  const { t, locale } = useWords();
  const fetched = useAnswer(question('/displays'));
  const { busy, problem, give } = useOrder(locale, t('problem.network'));
  const [paired, setPaired] = useState<DisplayRow | null>(null);
  const run = (work: () => Promise<unknown>) => void give(work).then(() => fetched.kind === 'ready' && fetched.again());
  const pair = (given: GivenDisplay) => run(async () => setPaired(await command('POST', '/displays', given)));
  const revoke = ({ id, name }: DisplayRow) => {
    if (!window.confirm(t('displays.revokeSure', { name }))) return;
    run(() => command('DELETE', `/displays/${id}`));
    setPaired((last) => (last?.id === id ? null : last));
  };
  return { fetched, busy, problem, paired, pair, revoke };
}
