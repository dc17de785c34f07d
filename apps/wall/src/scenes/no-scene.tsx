import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import styles from '#scenes/no-scene.module.css';

/** An address under which no scene stands: which one, and where those are that do. */
export function NoScene({ code }: { code: string }) {
  const { t } = useWords();
  return (
    <main className={styles.notice}>
      <h1>{t('scenes.none', { code })}</h1>
      <p>{t('scenes.noneMeans')}</p>
      <Link to="/scenes" className={styles.go}>
        {t('scenes.title')}
      </Link>
    </main>
  );
}
