import { question } from '#api/question';
import { useWords } from '#i18n/use-words';
import { served } from '#ui/base-path';
import { Doorway } from '#people/doorway';
import { signOut } from '#people/sign-out';
import { useOnce } from '#people/use-once';
import styles from '#people/people.module.css';

/** Whoever signed in and has no role yet: what is missing, and whom to ask. */
export function NoRightsPage() {
  const { t } = useWords();
  const who = useOnce(question('/session'));
  return (
    <Doorway title={t('noRights.title')}>
      {who && <p>{t('people.as', { name: `${who.displayName} (${who.name})` })}</p>}
      <p>{t('noRights.lead')}</p>
      <div className={styles.buttons}>
        <a className="button" href={served('/figures')}>
          {t('noRights.again')}
        </a>
        <button type="button" className="link" onClick={() => void signOut()}>
          {t('people.signOut')}
        </button>
      </div>
    </Doorway>
  );
}
