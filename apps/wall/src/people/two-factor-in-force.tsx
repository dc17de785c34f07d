import type { SecondFactorState } from '@ioc/shared/answers/second-factor';
import { command } from '#api/client';
import { useWords } from '#i18n/use-words';
import { CodeField } from '#people/code-field';
import { PasswordField } from '#people/password-field';
import { SmallForm } from '#people/small-form';
import { useOrder } from '#people/use-order';
import { dateTime } from '#ui/format';

const address = '/account/second-factor';

interface Props {
  state: SecondFactorState;
  renewed: (codes: readonly string[]) => void;
  removed: () => void;
}

/** Since when, how many codes are left, new codes, and the way to another phone. */
export function TwoFactorInForce({ state: { since, recoveryCodesLeft }, renewed, removed }: Props) {
  const { t, locale } = useWords();
  const renewal = useOrder(locale, t('problem.network'));
  const removal = useOrder(locale, t('problem.network'));
  const renew = (given: object) =>
    void renewal.give(async () =>
      renewed((await command<{ codes: string[] }>('POST', `${address}/recovery-codes`, given)).codes),
    );
  const remove = (given: object) =>
    void removal.give(() => command('POST', `${address}/removal`, given)).then((done) => done && removed());
  return (
    <>
      <p>{t('twoFactor.since', { since: since ? dateTime(since) : '' })}</p>
      <p>{t('twoFactor.codesLeft', { count: recoveryCodesLeft })}</p>
      <details>
        <summary>{t('twoFactor.newCodes')}</summary>
        <SmallForm label={t('twoFactor.newCodes')} {...renewal} submit={renew}>
          <CodeField recovery />
        </SmallForm>
      </details>
      <details>
        <summary>{t('twoFactor.remove')}</summary>
        <p className="quiet">{t('twoFactor.removeLead')}</p>
        <SmallForm label={t('twoFactor.remove')} {...removal} submit={remove}>
          <PasswordField label={t('people.oldPassword')} name="password" kind="current-password" />
          <CodeField recovery />
        </SmallForm>
      </details>
    </>
  );
}
