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
    runs: runsOf(values).map(pathOf(x, y)),
    last: { x: x(lastAt), y: y(values[lastAt] as number) },
    targetY: target === null ? null : y(target),
  };
}

type Point = readonly [at: number, value: number];
function runsOf(values: readonly (number | null)[]): Point[][] {
  const runs: Point[][] = [];
  let open: Point[] | null = null;
  values.forEach((value, at) => {
    if (value === null) open = null;
    else if (open) open.push([at, value]);
    else runs.push((open = [[at, value]]));
  });
  return runs;
}
/** A single day is a short dash, so that it can be seen at all. */
const pathOf = (x: (at: number) => number, y: (value: number) => number) => (run: Point[]) =>
  run.map(([at, value], index) => `${index === 0 ? 'M' : 'L'}${round(x(at))} ${round(y(value))}`).join('') +
  (run.length === 1 ? 'h1' : '');
const round = (number: number) => Math.round(number * 100) / 100;
