import type { Figure } from '@ioc/shared/figures/figure';
import type { FigureRow, UnitRow } from '@ioc/shared/live/tables';

/** A rate that is well, for tests to bend. */
export const aFigure = (more: Partial<Figure> = {}): Figure => ({
  indicator: 'on-time-rate',
  name: 'Tỷ lệ giải quyết đúng hạn',
  value: 96.1,
  numerator: 961,
  denominator: 1000,
  unit: 'percent',
  formula: 'on-time-rate@1',
  from: '2026-01-01',
  to: '2026-03-09',
  asOf: '2026-03-09T10:42:07+07:00',
  of: 'H50',
  target: 95,
  direction: 'higher',
  judgement: 'met',
  state: 'live',
  because: [],
  list: '/api/dossiers?measure=dossier.resolved',
  denominatorList: null,
  ...more,
});
export const aRow = (order: number, more: Partial<FigureRow> = {}): FigureRow => ({
  ...aFigure(),
  nameEn: 'On-time rate',
  key: `figure-${order}`,
  order,
  trend: [],
  ...more,
});
export const aUnit = (key: string, more: Partial<UnitRow> = {}): UnitRow => ({
  key,
  name: `Xã ${key}`,
  shortName: key,
  kind: 'commune',
  received: 100,
  resolved: 100,
  open: 0,
  overdue: 0,
  onTime: aFigure(),
  openComplaints: 0,
  rank: 1,
  ...more,
});
