import type { ChartFigure, ChartRow } from '@ioc/shared/live/charts';

const onTime: ChartFigure = {
  ...{ indicator: 'on-time-rate', name: 'Tỷ lệ đúng hạn', nameEn: 'On-time rate', unit: 'percent' },
  ...{ target: 95, direction: 'higher' },
};
const received: ChartFigure = { ...onTime, indicator: 'received', name: 'Tiếp nhận', unit: 'count', target: null };
const district = { unit: 'H50.16', name: 'Sở Nội vụ', shortName: 'SNV' };

/** One chart of each kind, small enough to be read. */
export const charts = {
  series: {
    ...{ key: 'k', show: 'series', figure: onTime },
    points: [
      { period: '2026-10', value: 93.25, yearBefore: null },
      { period: '2026-11', value: null, yearBefore: 91 },
    ],
  },
  days: { key: 'k', show: 'days', figure: received, first: '2026-11-23', values: [null, 1234, 0], rest: [] },
  bars: {
    ...{ key: 'k', show: 'bars', figure: onTime, total: 1, small: 0 },
    bars: [{ ...district, value: 80, numerator: 8, denominator: 10, judgement: 'breach' }],
  },
  due: { key: 'k', show: 'due', kind: 'dossier', days: [{ day: '2026-12-01', due: 3, rest: false }], units: [] },
  radar: {
    ...{ key: 'k', show: 'radar', kind: 'task', due: [3, 0], late: [1, 0], watched: null },
    days: [
      { day: '2026-12-01', rest: false },
      { day: '2026-12-02', rest: false },
    ],
    rows: [
      { ...district, due: [2, 0], late: [0, 0] },
      { unit: '-', name: 'Chưa phân công', shortName: '–', due: [1, 0], late: [0, 0] },
    ],
  },
  index: {
    ...{
      key: 'k',
      show: 'index',
      name: '766',
      from: '2026-01-01',
      to: '2026-11-30',
      score: null,
      known: 17.5,
      max: 20,
    },
    groups: [
      {
        ...{ code: 'PROGRESS', name: 'Tiến độ', max: 20, score: 17.5, known: 17.5 },
        components: [{ code: 'PROGRESS', name: 'Giải quyết đúng hạn', max: 20, score: 17.5, lost: 2.5 }],
      },
    ],
  },
  funnel: {
    ...{ key: 'k', show: 'funnel' },
    stages: [
      { state: 'received', name: 'Mới tiếp nhận', nameEn: 'Received', n: 4, median: 2, longest: 9 },
      { state: 'waiting', name: 'Chờ bổ sung', nameEn: 'Waits for papers', n: 0, median: null, longest: null },
    ],
  },
  multiples: {
    ...{ key: 'k', show: 'multiples', figure: received, periods: ['2026-11-16', '2026-11-23'] },
    lines: [{ ...district, values: [null, 7] }],
  },
} as const satisfies Record<ChartRow['show'], unknown> as unknown as {
  readonly [Show in ChartRow['show']]: Extract<ChartRow, { show: Show }>;
};
