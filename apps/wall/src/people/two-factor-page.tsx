import type { SecondFactorState } from '@ioc/shared/answers/second-factor';
import { useEffect, useState } from 'react';
import { ask } from '#api/client';
import { question } from '#api/question';
import { nextPage } from '#api/sign-in-address';
import { useWords } from '#i18n/use-words';
import { served } from '#ui/base-path';
import { Doorway } from '#people/doorway';
import { RecoveryCodes } from '#people/recovery-codes';
import { signOut } from '#people/sign-out';
import { TwoFactorInForce } from '#people/two-factor-in-force';
import { TwoFactorSetup } from '#people/two-factor-setup';
import { useOrder } from '#people/use-order';
import styles from '#people/people.module.css';

/** A person's authenticator app: set up, looked after, taken away. All that an administrator without one gets to see. */
export function TwoFactorPage() {
  const { t } = useWords();
  const { state, problem, load } = useSecondFactor();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const leave = () => window.location.replace(served(nextPage(window.location.search)));
  return (
    <Doorway title={t('twoFactor.title')}>
      {codes && <RecoveryCodes codes={codes} done={leave} />}
      {!codes && state && (
        <>
          {state.required && !state.inForce && <p role="status">{t('twoFactor.required')}</p>}
          {state.inForce ? (
            <TwoFactorInForce state={state} renewed={setCodes} removed={load} />
          ) : (
            <>
              <p className="quiet">{t('twoFactor.lead')}</p>
              <TwoFactorSetup done={setCodes} />
            </>
          )}
          <div className={styles.buttons}>
            {(state.inForce || !state.required) && (
              <button type="button" className="button" onClick={leave}>
                {t('twoFactor.back')}
              </button>
            )}
            <button type="button" className="link" onClick={() => void signOut()}>
              {t('people.signOut')}
            </button>
          </div>
        </>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </Doorway>
  );
}

/** What the server says of one's second factor, and how to ask again. */
function useSecondFactor() {
  const { t, locale } = useWords();
  const { problem, give } = useOrder(locale, t('problem.network'));
  const [state, setState] = useState<SecondFactorState | null>(null);
  const load = () =>
    void give(async () => setState(await ask(question('/account/second-factor'), new AbortController().signal)));
  useEffect(load, []);
  return { state, problem, load };
}
