import { NavLink } from 'react-router';
import { useWords } from '#i18n/use-words';

const books = [
  ['/subjects', 'subjects.title'],
  ['/figures', 'books.title'],
  ['/indices/766', 'books.index766'],
  ['/complaints', 'complaints.title'],
  ['/scoreboard', 'books.scoreboard'],
  ['/reports/ii06a', 'books.ii06a'],
  ['/documents', 'documents.short'],
  ['/states', 'states.title'],
  ['/at-risk', 'atRisk.title'],
] as const;
const workings = [
  ['/sources', 'explore.sources'],
  ['/quarantine', 'explore.quarantine'],
  ['/conflicts', 'books.conflicts'],
] as const;

/** The book of indicators that leaders ask for, and apart from it the workings of the monitor. */
export function BookNavigation() {
  const { t } = useWords();
  const links = (all: typeof books | typeof workings) =>
    all.map(([to, word]) => (
      <NavLink key={to} to={to}>
        {t(word)}
      </NavLink>
    ));
  return (
    <>
      <nav aria-label={t('books.title')}>{links(books)}</nav>
      <nav className="desk-workings" aria-label={t('books.workings')}>
        {links(workings)}
      </nav>
    </>
  );
}
