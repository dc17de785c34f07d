import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';

export function NotFoundPage() {
  const { t } = useWords();
  return (
    <div className="page-note">
      <h1>{t('explore.notFound')}</h1>
      <p className="quiet">{t('explore.notFoundHint')}</p>
      <Link to="/" className="button">
        {t('explore.wall')}
      </Link>
    </div>
  );
}
