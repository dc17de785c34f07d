import type { RatingSheet, ReportSet } from '#catalogue/books.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { ObservationAnswer } from '#drill-down/boards/observations.query.js';

/** Points that the sheet's own events state: by agency, then by criterion; they go before observed ones. */
type ScoredPoints = ReadonlyMap<string, Readonly<Record<string, { readonly value: number | null }>>>;

/** A sheet of a year filled in: points by agency, their sum and class. An agency with an unknown criterion has neither. */
export function ratedUnits(
  sheet: RatingSheet,
  observations: readonly ObservationAnswer[],
  catalogue: Catalogue,
  scored: ScoredPoints = new Map(),
) {
  const pointsOf = new Map(observations.map((one) => [`${one.indicator}\n${one.unit}`, one]));
  return sheet.units.map((unit) => {
    const points = sheet.criteria.map(({ indicator, max }) => {
      const own = scored.get(unit)?.[indicator];
      if (own !== undefined) return { criterion: indicator, max, value: own.value, status: null };
      const found = pointsOf.get(`${indicator}\n${unit}`);
      return { criterion: indicator, max, value: found?.value ?? null, status: found?.status ?? null };
    });
    const known = points.every(({ value }) => value !== null);
    const total = known ? points.reduce((sum, { value }) => sum + (value ?? 0), 0) : null;
    return {
      unit,
      name: catalogue.units.get(unit)?.name ?? unit,
      points,
      total,
      max: sheet.criteria.reduce((sum, { max }) => sum + max, 0),
      class: total === null ? null : (sheet.classes.find(({ from }) => total >= from)?.name ?? null),
      state: known ? ('known' as const) : ('unknown' as const),
    };
  });
}

/** A report set in one period: every indicator with its value, or named among the missing ones. */
export function reportRows(set: ReportSet, observations: readonly ObservationAnswer[], catalogue: Catalogue) {
  const found = new Map(observations.map((one) => [one.indicator, one]));
  const rows = set.indicators.map((code) => {
    const { name, unit } = catalogue.indicators.get(code) ?? { name: code, unit: '' };
    const { value = null, plan = null, samePeriod = null, status = null, asOf = null } = found.get(code) ?? {};
    return { indicator: code, name, unit, value, plan, samePeriod, status, asOf };
  });
  const missing = rows.filter(({ value }) => value === null).map(({ indicator }) => indicator);
  return { complete: missing.length === 0, missing, rows };
}
