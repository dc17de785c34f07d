import { linePaths } from '#charts/line-path';
import { lastIndex } from '#ui/last-index';

/** A trend as shapes in a box of 100 × 100, origin at the top left; days without a value break the line. */
export interface SparklineShapes {
  /** One path per unbroken run of days. */
  runs: string[];
  /** Place of the newest known value. */
  last: { x: number; y: number } | null;
  targetY: number | null;
}

/** Share of the height left free above and below. */
const margin = 0.1;

export function sparkline(values: readonly (number | null)[], target: number | null): SparklineShapes {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { runs: [], last: null, targetY: null };
  const all = target === null ? known : [...known, target];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const y = (value: number) => 100 * (1 - margin - ((value - low) / span) * (1 - 2 * margin));
  const x = (at: number) => (values.length === 1 ? 100 : (at * 100) / (values.length - 1));
  const lastAt = lastIndex(values, (value) => value !== null);
  return {
    runs: linePaths(values, x, y),
    last: { x: x(lastAt), y: y(values[lastAt] as number) },
    targetY: target === null ? null : y(target),
  };
}
