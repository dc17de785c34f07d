import { type ReactNode, useEffect } from 'react';
import { useWords } from '#i18n/use-words';
import { useTheme } from '#ui/use-theme';
import '#desk/desk.css';
import styles from '#people/people.module.css';

/** What every page before sign-in stands in: nothing but its form, and the other language. */
export function Doorway({ title, children }: { title: string; children: ReactNode }) {
  const { t, locale } = useWords();
  useTheme('desk');
  useEffect(() => {
    document.title = `${title} · ${t('place.centre')}`;
  }, [title, t]);
  return (
    <div className={`desk ${styles.doorway}`}>
      <main>
        <p className="quiet">{t('place.centre')}</p>
        <h1>{title}</h1>
        {children}
      </main>
      <p className={styles.language}>
        {locale === 'vi-VN' ? (
          <a href="?lang=en" lang="en">
            English
          </a>
        ) : (
          <a href="?lang=vi" lang="vi">
            Tiếng Việt
          </a>
        )}
      </p>
    </div>
  );
}
