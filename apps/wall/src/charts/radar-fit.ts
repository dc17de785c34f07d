import type { RadarChart } from '@ioc/shared/live/charts';

/** Minutes of arc: the column of names, a day, one with what is foretold, the heads, a row and the note. */
const size = { name: 250, day: 78, foretold: 122, head: 44, row: 46, note: 42 } as const;

/** As many days and units as fit: fewer, never smaller. The line of all units is always there. Pure. */
export function radarFit(
  { width, height }: { width: number; height: number },
  { days, rows, watched }: Pick<RadarChart, 'days' | 'rows' | 'watched'>,
): { days: number; rows: number } {
  const least = (n: number, all: number) => Math.max(1, Math.min(all, Math.floor(n)));
  return {
    days: least((width - size.name) / (watched === null ? size.day : size.foretold), days.length),
    rows: least((height - size.head - size.note) / size.row - 1, rows.length),
  };
}
