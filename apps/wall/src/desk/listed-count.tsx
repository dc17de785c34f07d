import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';

/** A count that leads to its list; of nothing there is no list. */
export function ListedCount({ n, to }: { n: number; to: string }) {
  const { locale } = useWords();
  if (n === 0) return exact(n, locale);
  return (
    <Link className="link" to={to}>
      {exact(n, locale)}
    </Link>
  );
}
