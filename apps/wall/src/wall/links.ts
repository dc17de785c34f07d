import type { UnitRow } from '@ioc/shared/live/tables';

/** Where a thing on the wall leads. Each is an address that can be shared. */
export const figureHref = (indicator: string) => `/figures/${encodeURIComponent(indicator)}`;
export const unitFigureHref = (indicator: string, unit: string) =>
  `${figureHref(indicator)}/units/${encodeURIComponent(unit)}`;
export const complaintHref = (code: string) => `/complaints/${encodeURIComponent(code)}`;
export const leagueHref = (row: UnitRow) => unitFigureHref(row.onTime.indicator, row.key);
