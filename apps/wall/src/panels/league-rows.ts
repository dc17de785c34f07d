import type { UnitRow } from '@ioc/shared/live/tables';

/** With fewer lines than this every line goes to a unit. */
const roomForNote = 6;

/** Lines in a height: rows of one height, and a note about those left out, of another, where there is one. */
export function linesIn(height: number, row: number, note: number, units: number): number {
  const withNote = Math.floor((height - note) / row) + 1;
  const isNoted = withNote >= roomForNote && units > withNote;
  return isNoted ? withNote : Math.floor(height / row);
}

/** Which rows of a league are drawn where room is short. */
export interface LeagueCut {
  top: UnitRow[];
  /** Ranked units between top and bottom that are left out. */
  skipped: number;
  bottom: UnitRow[];
  /** Units with too few cases to rank that are left out. */
  small: number;
}

/** Best rank first; those that cannot be ranked last. Equal ranks by name, so that nothing moves for no reason. */
export const inOrder = (rows: readonly UnitRow[]): UnitRow[] =>
  [...rows].sort(
    (a, b) =>
      (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.name.localeCompare(b.name, 'vi') || (a.key < b.key ? -1 : 1),
  );

/**
 * Cuts a league to `room` lines, notes included. When not all fit, those who cannot be ranked go first; then a third of
 * the room shows the best and the rest the weakest, because that is where someone must act.
 */
export function cutLeague(rows: readonly UnitRow[], room: number): LeagueCut {
  const all = inOrder(rows);
  if (all.length <= room) return { top: all, skipped: 0, bottom: [], small: 0 };
  const ranked = all.filter((row) => row.rank !== null);
  const small = all.length - ranked.length;
  const lines = Math.max(0, room - (small > 0 && room >= roomForNote ? 1 : 0));
  const told = lines < room ? small : 0;
  if (ranked.length <= lines) {
    // Room that is left goes to those of whom the most is known.
    const known = ({ onTime }: UnitRow) => onTime.denominator ?? 0;
    const others = all.filter((row) => row.rank === null).sort((a, b) => known(b) - known(a));
    const more = others.slice(0, lines - ranked.length);
    return { top: [...ranked, ...more], skipped: 0, bottom: [], small: told === 0 ? 0 : small - more.length };
  }
  const shown = Math.max(0, lines - 1);
  const best = Math.ceil(shown / 3);
  const bottom = shown === best ? [] : ranked.slice(best - shown);
  return { top: ranked.slice(0, best), skipped: ranked.length - shown, bottom, small: told };
}

/** Half of a league that has two panels: the ranked from the best, and from the weakest. */
export const splitLeague = (rows: readonly UnitRow[], part: number): UnitRow[] => {
  const ranked = inOrder(rows).filter((row) => row.rank !== null);
  const middle = Math.ceil(ranked.length / 2);
  return part === 0 ? ranked.slice(0, middle) : ranked.slice(middle).reverse();
};

/**
 * The rows of a league and what they are called. Below the province those of communes; of districts where only districts were
 * ever heard of, as in a province of before 1/7/2025, which had townships and no special zones.
 */
export function leagueOf(kind: 'departments' | 'communes', rows: readonly UnitRow[]) {
  const of = (...kinds: UnitRow['kind'][]) => rows.filter((row) => kinds.includes(row.kind));
  if (kind === 'departments') return { rows: of('department', 'centre'), name: kind };
  const [communes, districts] = [of('commune'), of('district')];
  if (districts.length === 0) return { rows: communes, name: kind };
  const heard = (some: readonly UnitRow[]) => some.some(({ received }) => received !== null);
  const ofDistricts = communes.length === 0 || (!heard(communes) && heard(districts));
  return ofDistricts
    ? { rows: districts, name: 'districts' as const }
    : { rows: communes, name: 'communesOfDistricts' as const };
}
