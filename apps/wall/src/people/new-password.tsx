import { type FormEvent, useState } from 'react';
import { command } from '#api/client';
import { useWords } from '#i18n/use-words';
import { PasswordField } from '#people/password-field';
import { useOrder } from '#people/use-order';
import styles from '#people/people.module.css';

/** A new password, by whoever knows the old one. */
export function NewPassword() {
  const { t, locale } = useWords();
  const { busy, problem, give } = useOrder(locale, t('problem.network'));
  /** How often: each time the fields begin empty again. */
  const [done, setDone] = useState(0);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { old, password } = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    if (await give(() => command('POST', '/account/password', { old, password }))) setDone(done + 1);
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password">{t('people.changePassword')}</h2>
      <form key={done} className={styles.form} onSubmit={(event) => void submit(event)}>
        <PasswordField label={t('people.oldPassword')} name="old" kind="current-password" />
        <PasswordField
          label={t('people.newPassword')}
          name="password"
          kind="new-password"
          hint={t('people.passwordHint')}
        />
        <p className={problem ? styles.problem : undefined} role="alert">
          {problem ?? (done > 0 ? t('people.passwordChanged') : '')}
        </p>
        <button type="submit" className="button" disabled={busy}>
          {t('people.changePassword')}
        </button>
      </form>
    </section>
  );
}
