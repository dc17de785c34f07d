import type { SeriesPoint } from '@ioc/shared/live/charts';
import { lastLink, linePaths } from '#charts/line-path';
import { niceTicks } from '#charts/nice-ticks';
import { lastIndex } from '#ui/last-index';

/** A series as shapes in a box of 100 × 100, origin at the top left. */
export interface SeriesShapes {
  /** Of periods that are over. */
  readonly values: readonly string[];
  readonly yearBefore: readonly string[];
  /** From the last period that is over to the one that runs, whose sum is not yet to be compared with theirs. */
  readonly running: { readonly values: readonly string[]; readonly yearBefore: readonly string[] };
  readonly targetY: number | null;
  /** The newest known value; `runs`: its period goes on. */
  readonly last: { readonly at: number; readonly x: number; readonly y: number; readonly runs: boolean } | null;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Place of each point, percent of the width. */
  readonly xs: readonly number[];
}

interface SeriesOptions {
  readonly target: number | null;
  /** A count is seen from zero, a rate from near its own values. */
  readonly zero: boolean;
  readonly whole: boolean;
  /** The period of the last point goes on. */
  readonly runs: boolean;
}

/** Null: nothing is known. Pure. */
export function seriesShapes(
  points: readonly SeriesPoint[],
  { target, zero, whole, runs }: SeriesOptions,
): SeriesShapes | null {
  const values = points.map(({ value }) => value);
  const before = points.map(({ yearBefore }) => yearBefore);
  // A rate of a few hours would flatten twelve whole weeks: it stands at the edge, and the legend says what it is.
  const over = <V>(line: readonly V[]) => (runs ? line.slice(0, -1) : line);
  const scaled = zero || over(values).every((value) => value === null) ? values : over(values);
  const known = [...scaled, ...(zero ? before : over(before)), target].filter((value) => value !== null);
  if (values.every((value) => value === null)) return null;
  const ticks = niceTicks(known, { zero, whole });
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const y = (value: number) => Math.min(100, Math.max(0, 100 * (1 - (value - low) / (high - low))));
  const x = (at: number) => (points.length === 1 ? 50 : (100 * at) / (points.length - 1));
  const at = lastIndex(values, (value) => value !== null);
  const end = points.length - 1;
  const link = (line: readonly (number | null)[]) => (runs ? lastLink(line, x, y) : []);
  return {
    values: linePaths(over(values), x, y),
    yearBefore: linePaths(over(before), x, y),
    running: { values: link(values), yearBefore: link(before) },
    targetY: target === null ? null : y(target),
    last: { at, x: x(at), y: y(values[at] as number), runs: runs && at === end },
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    xs: points.map((_, index) => x(index)),
  };
}
