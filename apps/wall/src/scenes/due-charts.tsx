import type { DueChart, RadarChart } from '@ioc/shared/live/charts';
import { Due } from '#charts/due';
import type { DueCell } from '#charts/due-cell';
import { Radar } from '#charts/radar';
import { atRiskHref, dueHref, oneUnit } from '#wall/links';

interface Props<Chart> {
  chart: Chart;
  /** The unit that the panel is about, with all below it; null: the whole province. */
  of: string | null;
}

/** What falls due by day and by unit, with the list behind each number. */
export const DueAhead = ({ chart, of }: Props<DueChart>) => (
  <Due chart={chart} hrefOf={(cell) => dueHref(chart.kind, daysOfCell(cell, chart, of))} />
);

/** The radar with the lists behind each cell. */
export const DueRadar = ({ chart, of }: Props<RadarChart>) => (
  <Radar
    chart={chart}
    hrefOf={(cell) => dueHref(chart.kind, daysOfCell(cell, chart, of))}
    lateHrefOf={(cell) => atRiskHref(daysOfCell(cell, chart, of))}
  />
);

/** A row is of one unit alone, a sum of whatever the panel is about. */
const daysOfCell = ({ unit, day, count }: DueCell, { days }: DueChart | RadarChart, of: string | null) => ({
  unit: unit === null ? of : oneUnit(unit),
  from: day ?? days[0]?.day ?? '',
  to: day ?? days.at(-1)?.day ?? '',
  count,
});
