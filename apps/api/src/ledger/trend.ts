import { addDays } from '#calendar/local-day.js';
import type { Indicator, Term } from '#catalogue/catalogue.js';
import { lastDayBefore } from '#catalogue/indicator-versions.js';
import { windowStart } from '#ledger/evaluate.js';
import type { UnitSums } from '#ledger/setting.js';
import { observedOf } from '#ledger/figures.js';
import { isSmallSample } from '#ledger/small-sample.js';
import { countedTerms } from '#ledger/terms.js';
import { noSums, trendDays, type UnitSumsByWindow } from '#ledger/sums.sql.js';

/**
 * The whole province's figure on each of the last 30 days, oldest first; null where unknown. A flow is that day's own, a
 * stock that of its end, a rate what its figure would have said then: over its own window up to that day. Days before the
 * window began, and windows with fewer than ten cases, have no rate.
 */
export function trendOf(
  indicator: Indicator,
  { byDay }: Pick<UnitSumsByWindow, 'byDay'>,
  sums: UnitSums,
  today: string,
): (number | null)[] {
  const days = Array.from({ length: trendDays }, (_, day) => day);
  const { formula } = indicator;
  const former = lastDayBefore(indicator);
  const first = windowStart(indicator.window, today);
  const begun = (day: number) => first === null || addDays(today, day - trendDays + 1) >= first;
  const value = (terms: readonly Term[], day: number, flow: (measure: string, day: number) => number) =>
    terms.reduce(
      (total, { measure, as, sign }) =>
        total + (sign ?? 1) * (as === 'flow' ? flow(measure, day) : stock(measure, day)),
      0,
    );
  const own = (measure: string, day: number) => byDay.get(measure)?.days[day] ?? 0;
  const stock = (measure: string, day: number) =>
    (byDay.get(measure)?.days ?? []).slice(0, day + 1).reduce((a, b) => a + b, byDay.get(measure)?.before ?? 0);
  /** The window up to a day: all of it, less what came after. */
  const sofar = (measure: string, day: number) => {
    const after = (byDay.get(measure)?.days ?? []).slice(day + 1).reduce((a, b) => a + b, 0);
    return (sums.get(measure) ?? noSums)[indicator.window] - after;
  };
  /** Under another rule the same name means another thing: the line starts over. */
  const isOther = (day: number) => former !== null && addDays(today, day - trendDays + 1) <= former;
  switch (formula.kind) {
    case 'flow':
    case 'stock': {
      const terms = countedTerms(formula);
      return days.map((day) => (isOther(day) ? null : value(terms, day, own)));
    }
    case 'ratio':
      return days.map((day) => {
        const flow = indicator.window === 'day' ? own : sofar;
        if (isOther(day) || (indicator.window !== 'day' && !begun(day))) return null;
        if (observedOf(indicator).length > 0) return null;
        const denominator = value(formula.denominator, day, flow);
        if (isSmallSample(denominator, indicator)) return null;
        const times = formula.times ?? (indicator.unit === 'percent' ? 100 : 1);
        return (times * value(formula.numerator, day, flow)) / denominator;
      });
    case 'observed':
    case 'procedures':
      return days.map(() => null);
  }
}
