import type { ChartRow, DaysChart, IndexChart, MultiplesChart, RadarChart, SeriesChart } from '@ioc/shared/live/charts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTable } from '#chart-page/chart-table';
import { axisValue } from '#charts/chart-value';
import { dayAt } from '#charts/day-cells';
import { periodLabel } from '#charts/period-label';
import { shortDay, weekdayName } from '#charts/short-day';
import { exact, type Locale } from '#ui/format';

/** Colours by role, as every engine reads them. */
export interface ChartColours {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly panel: string;
  readonly accent: string;
  /** The most of a cell that has a number on it: `text` stays legible there. */
  readonly ground: string;
}
export interface Drawing {
  readonly title: string;
  readonly locale: Locale;
  readonly colours: ChartColours;
}
type Value = number | null;

/** What ECharts draws: the numbers of the table, with zoom where a line may be long. Pure. */
export function chartOption(chart: ChartRow, table: ChartTable, drawing: Drawing): EChartsCoreOption {
  const { title, colours } = drawing;
  return {
    animation: false,
    backgroundColor: colours.panel,
    textStyle: { fontFamily: 'Be Vietnam Pro, system-ui, sans-serif', color: colours.text },
    title: { text: title, left: 16, top: 12, textStyle: { color: colours.text, fontSize: 16, fontWeight: 500 } },
    tooltip: { trigger: 'item', confine: true },
    ...shapeOf(chart, table, drawing),
  };
}

function shapeOf(chart: ChartRow, table: ChartTable, drawing: Drawing): EChartsCoreOption {
  switch (chart.show) {
    case 'series':
      return series(chart, table, drawing);
    case 'multiples':
      return field(multiplesCells(chart), table.heads.slice(1), names(table), drawing);
    case 'radar':
      return field(radarCells(chart), daysOf(chart, drawing), names(table), drawing);
    case 'days':
      return days(chart, drawing);
    case 'due':
      return { ...upright(table, drawing), series: [bar(table, 0, 'top', drawing)] };
    case 'bars':
    case 'funnel':
      return lying(names(table), bar(table, 0, 'right', drawing), drawing);
    case 'index':
      return lying(componentsOf(chart), bar(table, lostColumn, 'right', drawing), drawing);
  }
}

/** Of an index: what was lost, behind the score and the maximum. */
const lostColumn = 2;
const names = (table: ChartTable) => table.rows.map(({ name }) => name);
const componentsOf = ({ groups }: IndexChart) => groups.flatMap(({ components }) => components.map(({ name }) => name));
const daysOf = ({ days: on }: RadarChart, { locale }: Drawing) => on.map(({ day }) => shortDay(day, locale));

const grid = { left: 24, right: 64, top: 64, bottom: 56, containLabel: true };
const zoom = [{ type: 'inside' }, { type: 'slider', height: 18, bottom: 12 }];
const axis = ({ colours: { line, quiet } }: Drawing, formatter?: (value: number) => string) => ({
  axisLabel: { color: quiet, ...(formatter && { formatter }) },
  axisLine: { lineStyle: { color: line } },
  splitLine: { lineStyle: { color: line } },
});
const plain = (drawing: Drawing) => axis(drawing, (value) => exact(value, drawing.locale));

const upright = (table: ChartTable, drawing: Drawing) => ({
  grid,
  xAxis: { type: 'category', data: names(table), ...axis(drawing) },
  yAxis: { type: 'value', ...plain(drawing) },
});

const longName = 380;
/** Names of units and components are long: they stand at the left, the first row on top. */
const lying = (rows: readonly string[], bars: object, drawing: Drawing): EChartsCoreOption => ({
  grid: { ...grid, bottom: 24 },
  xAxis: { type: 'value', ...plain(drawing) },
  yAxis: { type: 'category', data: rows, inverse: true, ...longNames(drawing) },
  series: [bars],
});
const longNames = (drawing: Drawing) => ({
  ...axis(drawing),
  axisLabel: { color: drawing.colours.quiet, width: longName, overflow: 'truncate' },
});

/** Bars of one column of the table, each with its number as the table has it. */
function bar({ rows }: ChartTable, column: number, position: string, { colours: { accent, text } }: Drawing) {
  const data: Value[] = rows.map(({ cells }) => cells[column]?.value ?? null);
  const formatter = ({ dataIndex }: { dataIndex: number }) => rows[dataIndex]?.cells[column]?.text ?? '';
  return { type: 'bar', data, itemStyle: { color: accent }, label: { show: true, position, color: text, formatter } };
}

function series({ figure }: SeriesChart, table: ChartTable, drawing: Drawing): EChartsCoreOption {
  const { colours, locale } = drawing;
  const column = (at: number): Value[] => table.rows.map(({ cells }) => cells[at]?.value ?? null);
  const value = (of: number) => axisValue(figure, of, locale);
  const target = {
    ...{ symbol: 'none', silent: true, data: figure.target === null ? [] : [{ yAxis: figure.target }] },
    lineStyle: { color: colours.quiet, type: 'dashed' },
    label: { color: colours.quiet, formatter: () => (figure.target === null ? '' : value(figure.target)) },
  };
  const line = { type: 'line', symbol: 'circle', symbolSize: 7 };
  return {
    ...upright(table, drawing),
    yAxis: { type: 'value', scale: figure.unit === 'percent' || figure.observed, ...axis(drawing, value) },
    legend: { top: 36, left: 16, textStyle: { color: colours.text } },
    color: [colours.accent, colours.quiet],
    dataZoom: zoom,
    series: [
      { ...line, name: table.heads[1], data: column(0), lineStyle: { width: 3 }, markLine: target },
      { ...line, name: table.heads[2], data: column(1), lineStyle: { width: 1.5 } },
    ],
  };
}

/** [column, row, value] */
type FieldCell = readonly [number, number, number];
const multiplesCells = ({ lines }: MultiplesChart): FieldCell[] =>
  lines.flatMap(({ values }, y) => values.flatMap((value, x) => (value === null ? [] : [[x, y, value] as const])));
const radarCells = ({ rows }: RadarChart): FieldCell[] =>
  rows.flatMap(({ due }, y) => due.flatMap((value, x) => (value === 0 ? [] : [[x, y, value] as const])));

/** A field of numbers, units by days or periods: the more, the stronger its ground. */
function field(
  cells: readonly FieldCell[],
  columns: readonly string[],
  rows: readonly string[],
  drawing: Drawing,
): EChartsCoreOption {
  const { panel, ground, text } = drawing.colours;
  const values = cells.map(([, , value]) => value);
  const formatter = ({ value: [, , value] }: { value: FieldCell }) => exact(value, drawing.locale);
  return {
    grid: { ...grid, top: 56, bottom: 24 },
    visualMap: {
      show: false,
      min: Math.min(0, ...values),
      max: Math.max(1, ...values),
      inRange: { color: [panel, ground] },
    },
    xAxis: { type: 'category', data: columns, position: 'top', ...axis(drawing) },
    yAxis: { type: 'category', data: rows, inverse: true, ...longNames(drawing) },
    series: [{ type: 'heatmap', data: cells, label: { show: true, color: text, formatter } }],
  };
}

/** A calendar from the month of the first day that is known. */
function days({ first, values }: DaysChart, { colours, locale }: Drawing): EChartsCoreOption {
  const known = values.flatMap((value, at) => (value === null ? [] : [[dayAt(first, at), value] as const]));
  const most = Math.max(1, ...known.map(([, value]) => value));
  const weekdays = Array.from({ length: 7 }, (_, at) => weekdayName(dayAt('2026-11-29', at), locale));
  const months = Array.from({ length: 12 }, (_, at) => periodLabel(`2000-${String(at + 1).padStart(2, '0')}`, locale));
  return {
    visualMap: {
      ...{ min: 0, max: most, orient: 'horizontal', left: 16, bottom: 12 },
      text: [exact(most, locale), '0'],
      textStyle: { color: colours.quiet },
      inRange: { color: [colours.line, colours.accent] },
    },
    calendar: {
      range: [`${(known[0]?.[0] ?? first).slice(0, 8)}01`, dayAt(first, values.length - 1)],
      ...{ top: 96, left: 64, right: 32, cellSize: ['auto', 22] },
      itemStyle: { color: colours.panel, borderColor: colours.line },
      splitLine: { lineStyle: { color: colours.quiet } },
      dayLabel: { firstDay: 1, color: colours.quiet, nameMap: weekdays },
      monthLabel: { color: colours.quiet, nameMap: months.map((month) => month.replace(/\/00$/, '')) },
      yearLabel: { show: false },
    },
    series: [{ type: 'heatmap', coordinateSystem: 'calendar', data: known }],
  };
}
