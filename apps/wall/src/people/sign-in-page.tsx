import { useState } from 'react';
import { command } from '#api/client';
import { nextPage } from '#api/sign-in-address';
import { useWords } from '#i18n/use-words';
import { served } from '#ui/base-path';
import { CodeField } from '#people/code-field';
import { Doorway } from '#people/doorway';
import { pageAfter } from '#people/page-after';
import { PasswordField } from '#people/password-field';
import { SmallForm } from '#people/small-form';
import { TextField } from '#people/text-field';
import { ProviderButton } from '#people/provider-button';
import { useOrder } from '#people/use-order';

/** A name, a password, and the code of an app where the account has one. Afterwards the page is loaded again, so that nothing of before stays. */
export function SignInPage() {
  const { t, locale } = useWords();
  const { busy, problem, code, give } = useOrder(locale, t('problem.network'));
  const [codeAsked, setCodeAsked] = useState(false);
  const needsCode = codeAsked || code === 'code-needed';
  const submit = async (given: object) => {
    setCodeAsked(needsCode);
    if (await give(() => command('POST', '/session', given)))
      window.location.replace(served(await pageAfter(nextPage(window.location.search))));
  };
  return (
    <Doorway title={t('people.signInTitle')}>
      <ProviderButton />
      <SmallForm
        label={t('people.signIn')}
        busy={busy}
        problem={code === 'code-needed' ? null : problem}
        submit={(given) => void submit(given)}
      >
        <TextField label={t('people.name')} name="name" autoComplete="username" required autoFocus maxLength={100} />
        <PasswordField label={t('people.password')} name="password" kind="current-password" />
        {needsCode && <CodeField recovery autoFocus />}
      </SmallForm>
      <p className="quiet">{t('people.forgotten')}</p>
    </Doorway>
  );
}
