import type { FigureRow, UnitRow } from '@ioc/shared/live/tables';
import { lastIndex } from '#ui/last-index';

/** Something that waits for a person. */
export type Need =
  | { readonly kind: 'figure'; readonly key: string; readonly row: FigureRow; readonly days: number }
  | { readonly kind: 'unit'; readonly key: string; readonly row: OverdueUnit };
type OverdueUnit = UnitRow & { overdue: number };

/** How many days up to the newest the trend has missed its target without a break; an unknown day ends the count. */
export function daysMissed({ trend, target, direction }: FigureRow): number {
  if (target === null || direction === 'none') return 0;
  const missed = (value: number | null) => value !== null && (direction === 'higher' ? value < target : value > target);
  const lastGood = lastIndex(trend, (value) => !missed(value));
  return trend.length - 1 - lastGood;
}

/**
 * What needs someone: figures out of bounds, the longest-standing first, then units by their overdue dossiers. A figure
 * whose source is silent stays listed: silence never clears a matter.
 */
export function needsOf(figures: readonly FigureRow[], units: readonly UnitRow[]): Need[] {
  const breached = figures
    .filter((row) => row.judgement === 'breach')
    .map((row) => ({ kind: 'figure' as const, key: `figure/${row.key}`, row, days: daysMissed(row) }))
    .sort((a, b) => b.days - a.days || a.row.order - b.row.order);
  const overdue = units
    .filter((row): row is OverdueUnit => row.overdue !== null && row.overdue > 0 && row.kind !== 'province')
    // Half a history names nobody.
    .filter(({ onTime }) => onTime.state !== 'catching-up')
    .sort((a, b) => b.overdue - a.overdue || a.name.localeCompare(b.name, 'vi'))
    .map((row) => ({ kind: 'unit' as const, key: `unit/${row.key}`, row }));
  return interleave(breached, overdue);
}

/** One by one from both, so that a wall of breached figures cannot push the units out of a short strip. */
function interleave(figures: Need[], units: Need[]): Need[] {
  const needs: Need[] = [];
  for (let at = 0; at < Math.max(figures.length, units.length); at++) {
    const [figure, unit] = [figures[at], units[at]];
    if (figure) needs.push(figure);
    if (unit) needs.push(unit);
  }
  return needs;
}

/** Figures of which nobody can say now whether they are in bounds: their source is silent, or nothing has come. */
export const unclear = (figures: readonly FigureRow[]): number =>
  figures.filter(({ state }) => ['stale', 'unknown', 'catching-up'].includes(state)).length;
