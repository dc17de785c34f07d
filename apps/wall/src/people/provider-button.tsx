import { question } from '#api/question';
import { nextPage } from '#api/sign-in-address';
import { useWords } from '#i18n/use-words';
import { served } from '#ui/base-path';
import { providerProblem } from '#people/provider-problem';
import { useOnce } from '#people/use-once';
import styles from '#people/people.module.css';

/** Where there is an OpenID provider: the way to it, and why the last sign-in through it was not done. */
export function ProviderButton() {
  const { t } = useWords();
  const methods = useOnce(question('/session/methods'));
  const { search } = window.location;
  const problem = providerProblem(search);
  if (!methods?.openid) return null;
  const { name } = methods.openid;
  const to = `/api/session/openid?next=${encodeURIComponent(nextPage(search))}`;
  return (
    <div className={styles.provider}>
      {problem && (
        <p className={styles.problem} role="alert">
          {t(`openid.${problem}`)}
        </p>
      )}
      <a className="button" href={served(to)}>
        {name === null ? t('openid.button') : t('openid.buttonOf', { name })}
      </a>
      <p className="quiet">{t('openid.or')}</p>
    </div>
  );
}
