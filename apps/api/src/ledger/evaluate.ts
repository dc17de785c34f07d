import type { Figure } from '@ioc/shared/figures/figure';
import type { Indicator, Term } from '#catalogue/catalogue.js';
import { lineOf } from '#catalogue/line-of.js';
import { filterProcedures } from '#catalogue/procedure-filter.js';
import { duePlan, judgeByBand, judgeOfPlan, planOf } from '#ledger/due-plan.js';
import { listAddress, procedureList } from '#ledger/list-of.js';
import { bothFilters, onlyOf } from '#ledger/case-filters.js';
import { periodDays, type Observation } from '#ledger/observations.sql.js';
import { isSmallSample } from '#ledger/small-sample.js';
import { countedValue } from '#ledger/counted.js';
import { feedingSources, figureFreshness } from '#ledger/figure-freshness.js';
import { countedTerms, roundTo, seenOf } from '#ledger/terms.js';
import type { UnitSums, EvaluationSetting } from '#ledger/setting.js';

/** A figure of our own counting. `value` is null for a ratio of nothing, and for a zero that no source has vouched for. */
export function evaluate(indicator: Indicator, sums: UnitSums, setting: EvaluationSetting): Figure {
  const { formula, window } = indicator;
  const base = blank(indicator, setting);
  const firstDay = setting.from ?? windowStart(window, setting.today);
  const narrow = bothFilters('only' in formula ? onlyOf(formula.only) : {}, setting.narrow ?? {});
  const list = (terms: readonly Term[], from: string | null) =>
    listAddress(terms, setting.unit, from, setting.today, narrow);
  switch (formula.kind) {
    case 'flow':
    case 'stock': {
      const counted = countedValue(formula, indicator, sums, setting, base.state);
      if (!counted) return { ...base, state: 'unknown' };
      const from = formula.kind === 'stock' ? null : firstDay;
      return judged({ ...base, ...counted, from, list: list(countedTerms(formula), from) }, indicator);
    }
    case 'ratio': {
      const counted = countedValue(formula, indicator, sums, setting, base.state);
      if (!counted) return { ...base, state: 'unknown' };
      const lists = { list: list(formula.numerator, firstDay), denominatorList: list(formula.denominator, firstDay) };
      return judged({ ...base, ...counted, from: firstDay, ...lists }, indicator);
    }
    case 'observed':
      return evaluateObserved(indicator, seenOf(formula.indicator, setting), setting);
    case 'procedures':
      return judged({ ...base, ...countProcedures(indicator, formula, setting) }, indicator);
  }
}

type OfKind<K> = Extract<Indicator['formula'], { kind: K }>;

/** Counted in the catalogue itself: true as long as it is in force, whatever any source sends. */
function countProcedures(indicator: Indicator, formula: OfKind<'procedures'>, { catalogue, unit }: EvaluationSetting) {
  const own = formula.count.unit;
  // A formula that names a unit says nothing of the units beside it.
  if (own !== undefined && !lineOf(own, catalogue.units).includes(unit))
    return { state: 'not-applicable' as const, because: [] };
  const here = own !== undefined || unit === catalogue.province.rootUnit ? {} : { unit };
  const [count, of] = [{ ...formula.count, ...here }, formula.of && { ...formula.of, ...here }];
  const numerator = filterProcedures(catalogue, count).length;
  const list = procedureList(count);
  const known = { state: 'live' as const, because: [], from: null, list };
  if (!of) return { ...known, value: numerator };
  const denominator = filterProcedures(catalogue, of).length;
  const scale = indicator.unit === 'percent' ? 100 : 1;
  const value = denominator === 0 ? null : roundTo(indicator.decimals, (scale * numerator) / denominator);
  return { ...known, value, numerator, denominator, denominatorList: procedureList(of) };
}

/**
 * A figure that its owner observed. Its target is the part of its plan that was due when it was true: in February nobody is
 * held to the year. Without a plan of its own, the catalogue's target judges.
 */
export function evaluateObserved(indicator: Indicator, seen: Observation | null, setting: EvaluationSetting): Figure {
  const base = blank(indicator, setting);
  if (!seen) return { ...base, state: 'unknown' };
  const { numerator, denominator, asOf } = seen;
  const value = seen.value === null ? null : roundTo(indicator.decimals, seen.value);
  const planned = duePlan(indicator.ofPlan, { ...seen, plan: planOf(indicator, seen) });
  const target = planned ? Math.round(planned.due * 100) / 100 : base.target;
  const figure = { ...base, ...periodDays(seen.period, indicator.period), value, numerator, denominator, asOf, target };
  const { ofPlan, direction } = indicator;
  if (figure.state === 'catching-up') return figure;
  if (ofPlan) return { ...figure, judgement: judgeOfPlan(ofPlan, direction, planned?.reached ?? null) ?? 'none' };
  const byBand = judgeByBand(indicator, value);
  return byBand === null ? judged(figure, indicator) : { ...figure, judgement: byBand };
}

export function windowStart(window: Indicator['window'], today: string): string | null {
  switch (window) {
    case 'day':
      return today;
    case 'month':
      return `${today.slice(0, 7)}-01`;
    case 'year':
      return `${today.slice(0, 4)}-01-01`;
    case 'all':
      return null;
  }
}

const byAppointment = /^dossier\.(?:overdue|due-soon|resolved-late|resolved-early)$/;
/** Whether a figure counts dossiers by appointments, which the province's rule for supplements may have moved. */
function countsAppointments({ formula }: Indicator): boolean {
  const measures =
    formula.kind === 'ratio'
      ? [...formula.numerator, ...formula.denominator].map(({ measure }) => measure)
      : 'measures' in formula
        ? formula.measures
        : [];
  return measures.some((measure) => byAppointment.test(measure));
}

function blank(indicator: Indicator, { catalogue, unit, today, sources, from }: EvaluationSetting): Figure {
  const feeding = feedingSources(indicator, catalogue, sources);
  return {
    indicator: indicator.code,
    name: indicator.name,
    value: null,
    numerator: null,
    denominator: null,
    unit: indicator.unit,
    ...(indicator.formula.kind === 'observed' && { observed: true }),
    ...(indicator.decimals !== undefined && { decimals: indicator.decimals }),
    formula: `${indicator.code}@${indicator.version}`,
    ...(countsAppointments(indicator) && { supplement: catalogue.province.clock.supplement }),
    from: from ?? windowStart(indicator.window, today),
    to: today,
    asOf: feeding.reduce<string | null>(
      (latest, { lastAt }) => (lastAt && (!latest || lastAt > latest) ? lastAt : latest),
      null,
    ),
    of: unit,
    target: indicator.target,
    direction: indicator.direction,
    judgement: 'none',
    ...figureFreshness(feeding),
    list: null,
    denominatorList: null,
  };
}

/**
 * Each threshold is the last value on its good side. A missed target alone changes no state: in February nobody has
 * reached the year's plan. A rate of fewer than ten cases is not judged (domain.md §9, 11).
 */
function judged(figure: Figure, indicator: Indicator): Figure {
  const { direction, attention, breach } = indicator;
  const { value, denominator, target, state } = figure;
  // Half a history is never good or bad.
  if (state === 'catching-up') return figure;
  if (value === null || direction === 'none') return figure;
  if (isSmallSample(denominator, indicator)) return figure;
  const beyond = (limit: number | null) => limit !== null && (direction === 'higher' ? value < limit : value > limit);
  if (beyond(breach)) return { ...figure, judgement: 'breach' };
  if (beyond(attention)) return { ...figure, judgement: 'attention' };
  return target !== null && !beyond(target) ? { ...figure, judgement: 'met' } : figure;
}
