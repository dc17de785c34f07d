import type { SeriesPoint } from '@ioc/shared/live/charts';
import { linePaths } from '#charts/line-path';
import { niceTicks } from '#charts/nice-ticks';
import { lastIndex } from '#ui/last-index';

/** A series as shapes in a box of 100 × 100, origin at the top left. */
export interface SeriesShapes {
  readonly values: readonly string[];
  readonly yearBefore: readonly string[];
  readonly targetY: number | null;
  /** The newest known value. */
  readonly last: { readonly at: number; readonly x: number; readonly y: number } | null;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Place of each point, percent of the width. */
  readonly xs: readonly number[];
}

/** Null: nothing is known. `zero`: a count is seen from zero, a rate from near its own values. Pure. */
export function seriesShapes(
  points: readonly SeriesPoint[],
  { target, zero, whole }: { target: number | null; zero: boolean; whole: boolean },
): SeriesShapes | null {
  const values = points.map(({ value }) => value);
  const before = points.map(({ yearBefore }) => yearBefore);
  const known = [...values, ...before, target].filter((value) => value !== null);
  if (values.every((value) => value === null)) return null;
  const ticks = niceTicks(known, { zero, whole });
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const y = (value: number) => 100 * (1 - (value - low) / (high - low));
  const x = (at: number) => (points.length === 1 ? 50 : (100 * at) / (points.length - 1));
  const at = lastIndex(values, (value) => value !== null);
  return {
    values: linePaths(values, x, y),
    yearBefore: linePaths(before, x, y),
    targetY: target === null ? null : y(target),
    last: { at, x: x(at), y: y(values[at] as number) },
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    xs: points.map((_, index) => x(index)),
  };
}
