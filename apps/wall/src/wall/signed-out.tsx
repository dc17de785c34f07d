import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import styles from '#wall/signed-out.module.css';

/** Instead of the picture, while the server does not know who is at this screen. The picture comes by itself once it does. */
export function SignedOut() {
  const { t } = useWords();
  return (
    <main className={styles.notice}>
      <h1>{t('people.wallTitle')}</h1>
      <p>{t('people.wallLead')}</p>
      <Link to="/sign-in" className={styles.go}>
        {t('people.signIn')}
      </Link>
    </main>
  );
}
