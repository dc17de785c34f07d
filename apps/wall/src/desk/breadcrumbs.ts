import { useLocation } from 'react-router';
import type { Crumb } from '#ui/breadcrumbs';

/** The way that somebody came down; it travels with the link, so the address itself stays short and can be shared. */
interface TrailState {
  readonly trail: readonly Crumb[];
}

/** The crumbs above this page: those that the link brought, or `home` alone for one who came by a shared address. */
export function useBreadcrumbs(home: Crumb): readonly Crumb[] {
  const state = useLocation().state as Partial<TrailState> | null;
  return Array.isArray(state?.trail) && state.trail.length > 0 ? state.trail : [home];
}

/** The crumbs above a page of this name, and those that its links take along. */
export function useCrumbs(here: string, home: Crumb): { above: readonly Crumb[]; trail: readonly Crumb[] } {
  const { pathname } = useLocation();
  const above = useBreadcrumbs(home);
  return { above, trail: [...above, { label: here, href: pathname }] };
}
