import type { AccountLink, AccountRow } from '@ioc/shared/answers/accounts';
import { useState } from 'react';
import { command } from '#api/client';
import { question } from '#api/question';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { AccountForm, type GivenAccount } from '#people/account-form';
import { AccountsTable } from '#people/accounts-table';
import { LinkNote } from '#people/link-note';
import { useOrder } from '#people/use-order';
import styles from '#people/people.module.css';

type Edited = AccountRow | 'new' | null;

/** Whom the administrator lets in. */
export function AccountsPage() {
  const { t } = useWords();
  const { fetched, busy, problem, edited, setEdited, link, run, orders } = useAccounts();
  return (
    <>
      <PageHead here={t('people.accounts')} title={t('people.accounts')} lead={t('people.accountsLead')} />
      {link && <LinkNote key={link.link} of={link} />}
      {edited ? (
        <AccountForm
          key={edited === 'new' ? 'new' : edited.id}
          of={edited === 'new' ? null : edited}
          busy={busy}
          save={(given) => run(saved(edited, given))}
          leave={() => setEdited(null)}
        />
      ) : (
        <button type="button" className="button" onClick={() => setEdited('new')}>
          {t('people.add')}
        </button>
      )}
      <p className={styles.problem} role="alert">
        {problem && t('people.failed', { detail: problem })}
      </p>
      <Loaded of={fetched}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="page-note quiet">{t('people.none')}</p>
          ) : (
            <AccountsTable rows={rows} busy={busy} edit={setEdited} {...orders} />
          )
        }
      </Loaded>
    </>
  );
}

function saved(edited: AccountRow | 'new', { name, ...rights }: GivenAccount): Promise<AccountLink | AccountRow> {
  return edited === 'new'
    ? command('POST', '/accounts', { name, ...rights })
    : command('PATCH', `/accounts/${edited.id}`, rights);
}

/** All accounts, which one is edited, and the link that was made last. */
function useAccounts() {
  const { t, locale } = useWords();
  const fetched = useAnswer(question('/accounts'));
  const { busy, problem, give } = useOrder(locale, t('problem.network'));
  const [edited, setEdited] = useState<Edited>(null);
  const [link, setLink] = useState<AccountLink | null>(null);
  const run = (work: Promise<AccountLink | AccountRow | void>) =>
    void give(async () => {
      const answer = await work;
      if (answer && 'link' in answer) setLink(answer);
      setEdited(null);
    }).then(() => fetched.kind === 'ready' && fetched.again());
  const orders = {
    change: (row: AccountRow, change: { disabled: boolean }) => run(command('PATCH', `/accounts/${row.id}`, change)),
    newLink: (row: AccountRow) => run(command('POST', `/accounts/${row.id}/link`)),
    resetSecondFactor: ({ id, displayName }: AccountRow) => {
      if (window.confirm(t('twoFactor.resetSure', { name: displayName })))
        run(command('DELETE', `/accounts/${id}/second-factor`));
    },
  };
  return { fetched, busy, problem, edited, setEdited, link, run, orders };
}
