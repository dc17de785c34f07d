import type { Invitation } from '@ioc/shared/answers/accounts';
import { type FormEvent, useEffect, useState } from 'react';
import { command } from '#api/client';
import { useWords } from '#i18n/use-words';
import { served } from '#ui/base-path';
import { Doorway } from '#people/doorway';
import { pageAfter } from '#people/page-after';
import { PasswordField } from '#people/password-field';
import { TextField } from '#people/text-field';
import { useOrder } from '#people/use-order';
import styles from '#people/people.module.css';

/** A one-time link sets a password. Its secret stands behind #, which no browser sends; it leaves this page in a body. */
export function InvitationPage() {
  const { t, locale } = useWords();
  const [token] = useState(() => window.location.hash.slice(1));
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const { busy, problem, give } = useOrder(locale, t('problem.network'));
  useEffect(() => {
    void give(async () => setInvitation(await command<Invitation>('POST', '/invitations/look', { token })));
  }, [token]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    if (await give(() => command('POST', '/invitations/accept', { token, ...given })))
      // The link stands for a password alone.
      window.location.replace(served(invitation?.secondFactor ? '/sign-in' : await pageAfter('/')));
  };
  const first = invitation?.kind === 'first-administrator';
  return (
    <Doorway title={t(first ? 'people.firstTitle' : 'people.invitationTitle')}>
      {invitation && (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <Whose invitation={invitation} />
          <PasswordField
            label={t('people.newPassword')}
            name="password"
            kind="new-password"
            hint={t('people.passwordHint')}
          />
          <button type="submit" className="button" disabled={busy}>
            {t(busy ? 'people.wait' : 'people.setPassword')}
          </button>
        </form>
      )}
      <p className={styles.problem} role="alert">
        {problem}
      </p>
    </Doorway>
  );
}

/** The first administrator chooses a name; everybody else has one. */
function Whose({ invitation: { kind, name, displayName } }: { invitation: Invitation }) {
  const { t } = useWords();
  if (kind === 'password')
    return (
      <>
        <p>{displayName}</p>
        <input type="hidden" autoComplete="username" value={name ?? ''} readOnly />
      </>
    );
  return (
    <>
      <p className="quiet">{t('people.firstLead')}</p>
      <TextField
        label={t('people.name')}
        name="name"
        autoComplete="username"
        required
        autoFocus
        hint={t('people.nameHint')}
      />
      <TextField label={t('people.displayName')} name="displayName" autoComplete="name" required maxLength={100} />
    </>
  );
}
