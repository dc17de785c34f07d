import type { FormEvent } from 'react';
import { command } from '#api/client';
import { nextPage } from '#api/sign-in-address';
import { useWords } from '#i18n/use-words';
import { served } from '#ui/base-path';
import { Doorway } from '#people/doorway';
import { PasswordField } from '#people/password-field';
import { TextField } from '#people/text-field';
import { useOrder } from '#people/use-order';
import styles from '#people/people.module.css';

/** A name and a password. Afterwards the page is loaded again, so that nothing of before stays. */
export function SignInPage() {
  const { t, locale } = useWords();
  const { busy, problem, give } = useOrder(locale, t('problem.network'));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name, password } = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    if (await give(() => command('POST', '/session', { name, password })))
      window.location.replace(served(nextPage(window.location.search)));
  };
  return (
    <Doorway title={t('people.signInTitle')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField label={t('people.name')} name="name" autoComplete="username" required autoFocus maxLength={100} />
        <PasswordField label={t('people.password')} name="password" kind="current-password" />
        <p className={styles.problem} role="alert">
          {problem}
        </p>
        <button type="submit" className="button" disabled={busy}>
          {t(busy ? 'people.wait' : 'people.signIn')}
        </button>
      </form>
      <p className="quiet">{t('people.forgotten')}</p>
    </Doorway>
  );
}
