import type { Figure } from '@ioc/shared/figures/figure';
import { proceduresOf } from '#desk/list-address';
import { dayOf } from '#ui/format';
import { address, question } from '#api/question';

/** The page of a unit by a code as understood on a day; without a day, as of today. */
/* `day` and not `asOf`: the page itself speaks of now, only its code is read as of a day. */
export const lifePath = (code: string, day: string | null = null) =>
  address(`/units/${encodeURIComponent(code)}`, { day });
/** What is counted in the catalogue is made up by no unit's cases: there is no structure of it. Pure. */
export const hasStructure = ({ list }: Pick<Figure, 'list'>): boolean => list === null || proceduresOf(list) === null;
export const structurePath = (indicator: string) => `/structure/${encodeURIComponent(indicator)}`;

/**
 * A day on which the code of a unit means that unit: its last, or today. Said even for today, since a province of history
 * would understand a code as of its own day.
 */
export const dayOfUnit = ({ validTo }: { validTo: string | null }): string => validTo ?? dayOf(Date.now());
export const todayPath = (code: string) => lifePath(code, dayOfUnit({ validTo: null }));

/** What the page asks of the API; `level=all` is no level. */
export function structureQuestion(indicator: string, search: URLSearchParams, usual: string) {
  const level = search.get('level') ?? usual;
  const { view, from, to, asOf } = Object.fromEntries(search);
  return question('/structure/{indicator}', { indicator, view, from, to, asOf, level: level === 'all' ? null : level });
}
