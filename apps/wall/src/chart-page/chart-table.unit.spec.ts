import type { ChartRow } from '@ioc/shared/live/charts';
import { chartTable } from '#chart-page/chart-table';
import { charts } from '#chart-page/charts.spec-support';
import { csvOf } from '#chart-page/csv-of';
import type { T } from '#i18n/use-words';

type TableWords = Parameters<typeof chartTable>[1];
const words: TableWords = {
  ...{ t: ((key: string) => key) as unknown as T, locale: 'vi-VN', unit: null, today: '2026-11-30' },
};
const rowsOf = (chart: ChartRow, more: Partial<TableWords> = {}) =>
  chartTable(chart, { ...words, ...more }).rows.map(({ name, cells }) => [
    name,
    ...cells.map(({ text, href }) => (href === null ? text : `${text} → ${href}`)),
  ]);

describe('a chart as a table', () => {
  it('leads from a month to the figure of its days, and from what is unknown nowhere', () => {
    expect(rowsOf(charts.series)).toEqual([
      ['T10', '93,3\u202f% → /figures/on-time-rate?from=2026-10-01&to=2026-10-31', '–'],
      ['T11', '–', '91,0\u202f%'],
    ]);
    expect(rowsOf(charts.series, { unit: 'H50.16' })[0]?.[1]).toContain('/figures/on-time-rate/units/H50.16?from=');
  });

  it('leads from an observed period to its observations', () => {
    const { figure } = charts.series;
    const observed = { ...charts.series, figure: { ...figure, observed: true as const } };
    expect(rowsOf(observed, { unit: 'H50' })[0]?.[1]).toMatch(/→ \/observations\/on-time-rate\?unit=H50$/);
  });

  it('has the newest day first, and no day of which nothing is known', () => {
    expect(rowsOf(charts.days)).toEqual([
      ['25/11/2026', '0 → /figures/received?from=2026-11-25&to=2026-11-25'],
      ['24/11/2026', '1.234 → /figures/received?from=2026-11-24&to=2026-11-24'],
    ]);
  });

  it('has units with their own pages', () => {
    expect(rowsOf(charts.bars)).toEqual([['Sở Nội vụ', '80,0\u202f% → /figures/on-time-rate/units/H50.16']]);
    expect(rowsOf(charts.multiples)).toEqual([
      ['Sở Nội vụ', '–', '7 → /figures/received/units/H50.16?from=2026-11-23&to=2026-11-29'],
    ]);
  });

  it('leads from what falls due to a list as long as the number', () => {
    const due = (unit: string, kind: string, n: number) =>
      `${n} → /${kind}s?measure=${kind}.falls-due${unit}&from=2026-12-01&to=2026-12-01&count=${n}`;
    expect(rowsOf(charts.due)).toEqual([['01/12/2026', due('', 'dossier', 3)]]);
    expect(rowsOf(charts.radar)).toEqual([
      ['Sở Nội vụ', due('&unit=%3DH50.16', 'task', 2), '0'],
      ['Chưa phân công', due('&unit=-', 'task', 1), '0'],
    ]);
  });

  it('has what was lost of an index, and how long dossiers have waited', () => {
    const index = ' → /indices/766?unit=H50';
    expect(rowsOf(charts.index, { unit: 'H50' })).toEqual([
      ['PROGRESS Giải quyết đúng hạn', `17,5${index}`, `20${index}`, `2,5${index}`],
    ]);
    const list = ' → /dossiers?measure=dossier.known&status=received&count=4';
    expect(rowsOf(charts.funnel)).toEqual([
      ['Mới tiếp nhận', `4${list}`, `2${list}`, `9${list}`],
      ['Chờ bổ sung', '0', '–', '–'],
    ]);
    expect(rowsOf(charts.funnel, { locale: 'en-GB' })[0]?.[0]).toBe('Received');
  });
});

describe('a chart as a CSV file', () => {
  const linesOf = (chart: ChartRow) => csvOf(chartTable(chart, words)).split('\n');
  it('begins with a BOM, and has whole periods and every digit', () => {
    expect(linesOf(charts.series)).toEqual([
      '\ufeffchartPage.period,Tỷ lệ đúng hạn,charts.yearBefore',
      '2026-10,93.25,',
      '2026-11,,91',
      '',
    ]);
    expect(linesOf(charts.multiples)).toEqual(['\ufeffcharts.unit,2026-11-16,2026-11-23', 'Sở Nội vụ,,7', '']);
  });

  it('has the digits that the page shows, with a point', () => {
    const values = [0.1 + 0.2, 83.333, -4.55, 1234567];
    const cells = values.map((value) => ({ text: '', href: null, value }));
    expect(csvOf({ heads: ['Kỳ', 'a', 'b', 'c', 'd'], rows: [{ name: '2026', cells }] })).toBe(
      '\ufeffKỳ,a,b,c,d\n2026,0.3,83.333,-4.55,1234567\n',
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    const [bar] = charts.bars.bars;
    expect(linesOf({ ...charts.bars, bars: [{ ...bar!, name: '=HYPERLINK("x")' }] })[1]).toBe(
      `"'=HYPERLINK(""x"")",80`,
    );
  });
});
