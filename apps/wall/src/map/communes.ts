import type { UnitRow } from '@ioc/shared/live/tables';
import { rateClass, rateScale, type RateClass, type RateScale, type Thresholds } from '#map/rate-scale';

/** What the map knows of a commune from the catalogue; `x`, `y`: its point in the Mercator world, null without one. */
export interface Commune {
  code: string;
  name: string;
  at: { x: number; y: number } | null;
}

/** A commune with its live row; `class` says how it is coloured. */
export interface Judged {
  commune: Commune;
  row: UnitRow | null;
  class: RateClass;
  /** Its source is late or silent: what is shown may be old. */
  stale: boolean;
}

/** One scale for the whole map: the target that the rows carry. Null while no row has one. */
export function scaleOf(rows: readonly UnitRow[], thresholds: Thresholds | null): RateScale | null {
  const figure = rows.find((row) => row.kind === 'commune' && row.onTime.target !== null)?.onTime;
  return figure ? rateScale(figure.target!, figure.direction, thresholds) : null;
}

/** Every commune of the catalogue, with or without a row: a commune of which nothing is known is shown as unknown. */
export function judge(communes: readonly Commune[], rows: readonly UnitRow[], scale: RateScale | null): Judged[] {
  const byCode = new Map(rows.map((row) => [row.key, row]));
  return communes.map((commune) => {
    const row = byCode.get(commune.code) ?? null;
    return {
      commune,
      row,
      // Half a history colours nothing.
      class: row && row.onTime.state !== 'catching-up' ? rateClass(row.onTime, scale) : 'unknown',
      stale: row?.onTime.state === 'stale' || row?.onTime.state === 'late',
    };
  });
}

/** How much a commune needs to be seen: what is worst lies on top. */
export const urgency = (kind: RateClass): 0 | 1 | 2 => (kind === 'breach' ? 2 : kind === 'attention' ? 1 : 0);

/** Radius of a proportional circle: its area is to the greatest as the counts are, but it is never below the least. */
export const circleRadius = (count: number, most: number, greatest: number, least: number): number =>
  most > 0 ? Math.max(least, greatest * Math.sqrt(count / most)) : least;

/** The greatest of 1, 2, 5, 10, 20 … that is not above the number: for a key that people can read. */
export function niceBelow(count: number): number {
  if (count < 1) return 0;
  const ten = 10 ** Math.floor(Math.log10(count));
  return ten * ([5, 2].find((step) => count >= step * ten) ?? 1);
}
