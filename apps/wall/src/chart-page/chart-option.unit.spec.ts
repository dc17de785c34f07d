import type { ChartRow } from '@ioc/shared/live/charts';
import { chartOption } from '#chart-page/chart-option';
import { chartTable } from '#chart-page/chart-table';
import { charts } from '#chart-page/charts.spec-support';
import type { T } from '#i18n/use-words';

const colours = { text: 't', quiet: 'q', line: 'l', panel: 'p', accent: 'a', ground: 'g' };
interface Seen {
  series: { data: unknown[]; label?: { formatter: (of: object) => string }; markLine?: { data: object[] } }[];
  xAxis: { data?: unknown[] };
  yAxis: { data?: unknown[] };
  visualMap: { min: number; max: number };
  calendar: { range: string[] };
}
const optionOf = (chart: ChartRow) => {
  const t = ((key: string) => key) as unknown as T;
  const table = chartTable(chart, { t, locale: 'vi-VN', unit: null, today: '2026-11-30' });
  return chartOption(chart, table, { title: 'x', locale: 'vi-VN', colours }) as unknown as Seen;
};

describe('what is drawn of a chart', () => {
  it('has the values of both years and the target of a series', () => {
    const { series, xAxis } = optionOf(charts.series);
    expect(xAxis.data).toEqual(['T10', 'T11']);
    expect(series.map(({ data }) => data)).toEqual([
      [93.25, null],
      [null, 91],
    ]);
    expect(series[0]?.markLine?.data).toEqual([{ yAxis: 95 }]);
  });

  it('begins a calendar with the month of the first day that is known', () => {
    const { series, calendar, visualMap } = optionOf(charts.days);
    expect(calendar.range).toEqual(['2026-11-01', '2026-11-25']);
    expect(series[0]?.data).toEqual([
      ['2026-11-24', 1234],
      ['2026-11-25', 0],
    ]);
    expect(visualMap.max).toBe(1234);
  });

  it('has a bar for each row with its number as the table says it', () => {
    expect(optionOf(charts.bars).yAxis.data).toEqual(['Sở Nội vụ']);
    expect(optionOf(charts.index).series[0]?.data).toEqual([2.5]);
    expect(optionOf(charts.index).series[0]?.label?.formatter({ dataIndex: 0 })).toBe('2,5');
    expect(optionOf(charts.index).yAxis.data).toEqual(['Giải quyết đúng hạn']);
    expect(optionOf(charts.funnel).series[0]?.data).toEqual([4, 0]);
    expect(optionOf(charts.due).series[0]?.data).toEqual([3]);
  });

  it('has a field of units by days or periods, without what is unknown or nothing', () => {
    expect(optionOf(charts.radar).series[0]?.data).toEqual([
      [0, 0, 2],
      [0, 1, 1],
    ]);
    expect(optionOf(charts.radar).xAxis.data).toEqual(['T3 1/12', 'T4 2/12']);
    expect(optionOf(charts.multiples).series[0]?.data).toEqual([[1, 0, 7]]);
    expect(optionOf(charts.multiples).visualMap).toMatchObject({ min: 0, max: 7 });
  });
});
