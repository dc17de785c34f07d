import type { MadeSourceKey, SourceKeyRow } from '@ioc/shared/answers/source-keys';
import { useState } from 'react';
import { command } from '#api/client';
import { question } from '#api/question';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { type GivenKey, KeyForm } from '#keys/key-form';
import { KeysTable } from '#keys/keys-table';
import { OnceNote } from '#people/once-note';
import { useOrder } from '#people/use-order';
import styles from '#people/people.module.css';

/** By which keys departments stream in over HTTP: made, rotated, revoked. */
export function KeysPage() {
  const { t } = useWords();
  const { fetched, busy, problem, made, making, setMaking, orders } = useKeys();
  return (
    <>
      <PageHead here={t('keys.title')} title={t('keys.title')} lead={t('keys.lead')} />
      <p className={styles.problem} role="alert">
        {problem && t('people.failed', { detail: problem })}
      </p>
      {made && <OnceNote key={made.row.id} words={t('keys.made', { name: made.row.sourceName })} text={made.key} />}
      {making ? (
        <KeyForm busy={busy} save={orders.make} leave={() => setMaking(false)} />
      ) : (
        <button type="button" className="button" onClick={() => setMaking(true)}>
          {t('keys.add')}
        </button>
      )}
      <Loaded of={fetched}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="page-note">{t('keys.none')}</p>
          ) : (
            <KeysTable rows={rows} busy={busy} rotate={orders.rotate} revoke={orders.revoke} />
          )
        }
      </Loaded>
    </>
  );
}

/** All keys, the one that was made last, and what can be done. */
function useKeys() {
  const { t, locale } = useWords();
  const fetched = useAnswer(question('/source-keys'));
  const { busy, problem, give } = useOrder(locale, t('problem.network'));
  const [made, setMade] = useState<MadeSourceKey | null>(null);
  const [making, setMaking] = useState(false);
  const run = (work: () => Promise<MadeSourceKey | void>) =>
    void give(async () => {
      const answer = await work();
      setMade(answer ?? null);
      setMaking(false);
    }).then(() => fetched.kind === 'ready' && fetched.again());
  const orders = {
    make: (given: GivenKey) => run(() => command<MadeSourceKey>('POST', '/source-keys', given)),
    rotate: ({ id }: SourceKeyRow) => run(() => command<MadeSourceKey>('POST', `/source-keys/${id}/rotation`, {})),
    revoke: ({ id, sourceName, note }: SourceKeyRow) => {
      if (window.confirm(t('keys.revokeSure', { name: `${sourceName} – ${note}` })))
        run(() => command('DELETE', `/source-keys/${id}`));
    },
  };
  return { fetched, busy, problem, made, making, setMaking, orders };
}
