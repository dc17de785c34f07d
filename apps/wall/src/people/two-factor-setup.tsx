import type { SecondFactorOffer } from '@ioc/shared/answers/second-factor';
import { useState } from 'react';
import { command } from '#api/client';
import { useWords } from '#i18n/use-words';
import { CodeField } from '#people/code-field';
import { PasswordField } from '#people/password-field';
import { QrCode } from '#people/qr-code';
import { SmallForm } from '#people/small-form';
import { useOrder } from '#people/use-order';
import styles from '#people/people.module.css';

const address = '/account/second-factor';

/** The password opens a new secret; the first code of the app puts it in force. */
export function TwoFactorSetup({ done }: { done: (codes: readonly string[]) => void }) {
  const { t, locale } = useWords();
  const { busy, problem, give } = useOrder(locale, t('problem.network'));
  const [offer, setOffer] = useState<SecondFactorOffer | null>(null);
  const begin = (given: object) => void give(async () => setOffer(await command('POST', address, given)));
  const confirm = (given: object) =>
    void give(async () => done((await command<{ codes: string[] }>('POST', `${address}/confirmation`, given)).codes));
  if (!offer)
    return (
      <SmallForm label={t('twoFactor.begin')} busy={busy} problem={problem} submit={begin}>
        <PasswordField label={t('people.oldPassword')} name="password" kind="current-password" />
      </SmallForm>
    );
  return (
    <>
      <Offered of={offer} />
      <SmallForm label={t('twoFactor.confirm')} busy={busy} problem={problem} submit={confirm}>
        <CodeField recovery={false} autoFocus />
      </SmallForm>
    </>
  );
}

function Offered({ of: { uri, secret } }: { of: SecondFactorOffer }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('twoFactor.scan')}</p>
      <QrCode text={uri} label={t('twoFactor.qr')} />
      <p className="quiet">
        <a href={uri} className={styles.link}>
          {t('twoFactor.openApp')}
        </a>
      </p>
      <p className="quiet">{t('twoFactor.orType')}</p>
      <p className="code-line">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
    </>
  );
}
