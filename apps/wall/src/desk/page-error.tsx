import { Link, useRouteError } from 'react-router';
import { useWords } from '#i18n/use-words';

/** A page that crashed: the words, what went wrong, and the way back. An unattended wall tries again by itself. */
export function PageError() {
  const { t } = useWords();
  const error = useRouteError();
  return (
    <div role="alert" style={{ padding: '2rem', display: 'grid', gap: '0.6rem', justifyItems: 'start' }}>
      <p>{t('problem.crash')}</p>
      <pre className="quiet">{error instanceof Error ? error.message : String(error)}</pre>
      <Link to="/" reloadDocument>
        {t('explore.wall')}
      </Link>
    </div>
  );
}
