import type { UnitRow } from '@ioc/shared/live/tables';
import type { Need } from '#panels/open-matters';

/** Where a thing on the wall leads. Each is an address that can be shared. */
export const figureHref = (indicator: string) => `/figures/${encodeURIComponent(indicator)}`;
export const unitFigureHref = (indicator: string, unit: string) =>
  `${figureHref(indicator)}/units/${encodeURIComponent(unit)}`;
export const complaintHref = (code: string) => `/complaints/${encodeURIComponent(code)}`;
export const leagueHref = (row: UnitRow) => unitFigureHref(row.onTime.indicator, row.key);
/** A unit with overdue dossiers leads to the overdue ones. */
const overdueIndicator = 'overdue';
export const needHref = (need: Need) => {
  switch (need.kind) {
    case 'figure':
      return figureHref(need.row.key);
    case 'unit':
      return unitFigureHref(overdueIndicator, need.row.key);
  }
};
