import { Link } from 'react-router';
import '#ui/breadcrumbs.css';

export interface Crumb {
  label: string;
  /** Absent: where one is now. */
  href?: string;
}

/** The way down from the wall to here; each step is an address. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="crumbs">
      <ol>
        {crumbs.map(({ label: text, href }, at) => (
          <li key={`${at}-${text}`}>
            {href === undefined ? <span aria-current="page">{text}</span> : <Link to={href}>{text}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
