import type { SeenPoint, SubjectTarget } from '@ioc/shared/answers/subjects';
import type { Indicator } from '#catalogue/catalogue.js';
import { bandOf } from '#catalogue/judging.js';
import type { ObservedSubject } from '#drill-down/subjects/observed.sql.js';
import { duePlan, judgeOfPlan, planOf } from '#ledger/due-plan.js';
import { evaluateObserved } from '#ledger/evaluate.js';
import type { EvaluationSetting } from '#ledger/setting.js';
import { periodDays } from '#ledger/observations.sql.js';

/** An observed value with its plan, how much of it was due then, and its band; judged as its figure is. Pure. */
export function pointOf(indicator: Indicator, seen: ObservedSubject, setting: EvaluationSetting): SeenPoint {
  const planned = duePlan(indicator.ofPlan, { ...seen, plan: planOf(indicator, seen) });
  const { indicator: _i, unit: _u, ...said } = seen;
  return {
    ...said,
    ...periodDays(seen.period, indicator.period),
    plan: planned?.plan ?? null,
    due: planned?.due ?? null,
    reached: planned?.reached ?? null,
    judgement: evaluateObserved(indicator, seen, setting).judgement,
    band: (indicator.bands && seen.value !== null && bandOf(seen.value, indicator.bands)?.name) || null,
  };
}

/** Each target that was set for the year of the value, held against it by the same phases. Pure. */
export function targetsOf(
  { targets = [], ofPlan, direction }: Indicator,
  latest: ObservedSubject | null,
  day: string,
): SubjectTarget[] {
  const year = Number((latest?.period ?? day).slice(0, 4));
  return targets
    .filter((target) => target.year === year && (target.level ?? 'province') === 'province')
    .map(({ value, rank, text, source }) => {
      const planned = latest && value !== undefined ? duePlan(ofPlan, { ...latest, plan: value }) : null;
      const judged = ofPlan && planned ? judgeOfPlan(ofPlan, direction, planned.reached) : null;
      return {
        year,
        value: value ?? rank ?? null,
        text: text ?? null,
        source: source ?? null,
        due: planned?.due ?? null,
        reached: planned?.reached ?? null,
        judgement: judged ?? 'none',
      };
    });
}

/**
 * Values of the periods that are like the newest (a quarter is not drawn beside a year), oldest first. What is added up
 * through a year is drawn by no line: a year that is half over would seem to fall. Two years make no course either. Pure.
 */
export function trendOfPoints({ ofPlan }: Indicator, seen: readonly ObservedSubject[]): (number | null)[] {
  const [latest] = seen;
  if (!latest || ofPlan?.phases) return [];
  const like = seen.filter(
    ({ period }) => period.length === latest.period.length && kindOf(period) === kindOf(latest.period),
  );
  if (latest.period.length === 4 && like.length < 3) return [];
  return [...like].sort((a, b) => (a.period < b.period ? -1 : 1)).map(({ value }) => value);
}
const kindOf = (period: string) => (/^\d{4}-[QHM]/.test(period) ? period.slice(5) : '');
