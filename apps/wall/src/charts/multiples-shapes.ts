import type { MultiplesChart } from '@ioc/shared/live/charts';
import { linePaths } from '#charts/line-path';
import { niceTicks } from '#charts/nice-ticks';

/** From the lowest mark of an axis to its highest, for all lines. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** One scale for all units; what is counted is seen from zero. Null: nothing is known. Pure. */
export function commonScale({ figure, lines }: Pick<MultiplesChart, 'figure' | 'lines'>): Scale | null {
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  if (known.length === 0) return null;
  const all = figure.target === null ? known : [...known, figure.target];
  const ticks = niceTicks(all, { zero: figure.unit !== 'percent', whole: figure.unit === 'count' });
  return { low: ticks[0]!, high: ticks.at(-1)! };
}

/** A line in a box of 100 × 100, origin at the top left. Pure. */
export function lineOn(values: readonly (number | null)[], { low, high }: Scale, target: number | null) {
  const y = (value: number) => 100 * (1 - (value - low) / (high - low));
  const x = (at: number) => (values.length === 1 ? 50 : (100 * at) / (values.length - 1));
  return { runs: linePaths(values, x, y), targetY: target === null ? null : y(target) };
}

/** Minutes of arc that a tile needs, that of a good shape, and the note below. */
const tile = { width: 190, height: 84, ratio: 2, note: 42 } as const;

/** Rows and columns of tiles: all units where they have room, as near to a good shape as that goes. Pure. */
export function multiplesFit(
  { width, height }: { width: number; height: number },
  count: number,
): { columns: number; rows: number } {
  const most = Math.max(1, Math.floor(width / tile.width));
  const mostRows = Math.max(1, Math.floor((height - tile.note) / tile.height));
  const choices = Array.from({ length: most }, (_, at) => {
    const columns = at + 1;
    const rows = Math.min(mostRows, Math.ceil(count / columns));
    const shape = width / columns / ((height - tile.note) / rows);
    return { columns, rows, shown: Math.min(count, columns * rows), unlike: Math.abs(Math.log(shape / tile.ratio)) };
  });
  const [best] = choices.sort((a, b) => b.shown - a.shown || a.unlike - b.unlike) as [(typeof choices)[number]];
  return { columns: best.columns, rows: best.rows };
}
