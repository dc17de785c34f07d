import { NavLink, useLocation } from 'react-router';
import { useWords } from '#i18n/use-words';
import { useSession } from '#desk/use-session';
import styles from '#desk/book-navigation.module.css';

const menus = [
  [
    'alarms.title',
    [
      ['/alarms', 'alarms.title'],
      ['/alarms/rules', 'alarmRules.title'],
      ['/alarms/quality', 'alarmQuality.title'],
    ],
  ],
  [
    'shift.title',
    [
      ['/shift', 'shift.title'],
      ['/shift/timeline', 'shift.timeline'],
      ['/roster', 'roster.title'],
      ['/shift/drills', 'drills.title'],
    ],
  ],
  [
    'menu.figures',
    [
      ['/subjects', 'subjects.title'],
      ['/figures', 'books.title'],
      ['/indices/766', 'books.index766'],
      ['/targets', 'targets.title'],
      ['/scoreboard', 'books.scoreboard'],
      ['/hospitals', 'hospitals.title'],
      ['/reports/ii06a', 'books.ii06a'],
    ],
  ],
  [
    'menu.work',
    [
      ['/dossiers', 'menu.dossiers'],
      ['/states', 'states.title'],
      ['/at-risk', 'atRisk.title'],
      ['/complaints', 'complaints.title'],
      ['/tasks', 'menu.tasks'],
      ['/documents', 'documents.title'],
      ['/documents/officials', 'documents.officials'],
    ],
  ],
  [
    'registers.menu',
    [
      ['/procedures', 'registers.procedures'],
      ['/registers/procedures', 'registers.changes'],
      ['/processes', 'registers.processes'],
      ['/ratings', 'registers.ratings'],
      ['/report-sets', 'registers.reports'],
      ['/infrastructure', 'registers.infrastructure'],
      ['/layers', 'layers.title'],
    ],
  ],
  ['menu.units', [['/units', 'menu.units']]],
  [
    'menu.workings',
    [
      ['/scenes', 'scenes.title'],
      ['/sources', 'explore.sources'],
      ['/source-keys', 'keys.title'],
      ['/quarantine', 'explore.quarantine'],
      ['/conflicts', 'books.conflicts'],
      ['/displays', 'displays.title'],
      ['/accounts', 'people.accounts'],
      ['/audit', 'audit.title'],
    ],
  ],
] as const;

/** Pages of some roles alone; the table of rights has the last word. */
const ofRoles: Readonly<Record<string, readonly string[]>> = {
  '/displays': ['operator', 'shift-lead', 'administrator'],
  '/accounts': ['administrator'],
  '/source-keys': ['administrator', 'department'],
  '/audit': ['auditor'],
};

/** Every page behind the wall, by what one comes for. A menu of one page is that page; going somewhere closes the menus. */
export function BookNavigation() {
  const { t } = useWords();
  const who = useSession();
  const roles: readonly string[] = who.kind === 'ready' ? who.answer.roles : [];
  const isOffered = ([to]: readonly [string, string]) => ofRoles[to]?.some((role) => roles.includes(role)) ?? true;
  const { pathname } = useLocation();
  const within = (to: string) => pathname === to || pathname.startsWith(`${to}/`);
  return (
    <nav key={pathname} aria-label={t('menu.label')}>
      {menus.map(([menu, all]) => {
        const pages = all.filter(isOffered);
        const [only] = pages;
        if (only && pages.length === 1)
          return (
            <NavLink key={menu} to={only[0]}>
              {t(only[1])}
            </NavLink>
          );
        const here = pages.filter(([to]) => within(to)).at(-1);
        return (
          <details key={menu} name="desk-menu" className={here ? `${styles.menu} ${styles.active}` : styles.menu}>
            <summary>
              {t(menu)}
              {here && here[1] !== menu && <span className="desk-menu-here"> · {t(here[1])}</span>}
            </summary>
            <ul>
              {pages.map(([to, word]) => (
                <li key={to}>
                  <NavLink to={to}>{t(word)}</NavLink>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </nav>
  );
}
