import { useContext } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { Waiting } from '#desk/waiting';

/** Pages are cut by the last row, not by number: cases that come in meanwhile neither repeat nor hide one. */
export function Pager({ list }: { list: { total: number; rows: readonly unknown[]; next: string | null } }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const waiting = useContext(Waiting);
  const to = (after: string | null) => {
    const next = new URLSearchParams(search);
    if (after) next.set('after', after);
    else next.delete('after');
    return `?${next.toString()}`;
  };
  return (
    <nav className="pager" data-total={list.total}>
      <span className="quiet">
        {t('explore.rows', { shown: exact(list.rows.length, locale), total: exact(list.total, locale) })}
      </span>
      {search.get('after') && <Link to={to(null)}>{t('explore.first')}</Link>}
      {list.next && (
        <Link className="button" to={to(list.next)}>
          {t('explore.next')}
        </Link>
      )}
      {waiting && (
        <span role="status" className="quiet">
          {t('explore.loading')}
        </span>
      )}
    </nav>
  );
}
