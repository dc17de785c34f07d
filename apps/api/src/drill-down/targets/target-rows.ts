import type { TargetRow } from '@ioc/shared/answers/targets';
import type { Figure } from '@ioc/shared/figures/figure';
import { localDay } from '#calendar/local-day.js';
import type { Indicator } from '#catalogue/catalogue.js';
import type { Target } from '#catalogue/judging.js';
import type { IndexRow } from '#drill-down/boards/scoreboard.js';
import type { ObservedSubject } from '#drill-down/subjects/observed.sql.js';
import { type DatedValue, paceOf, paceOfRank, type Paced } from '#drill-down/targets/target-pace.js';
import { duePlan } from '#ledger/due-plan.js';

type Value = NonNullable<TargetRow['current']>;

/** What is known of an indicator by a day. */
export interface KnownValues {
  readonly day: string;
  /** Observed periods, newest first. */
  readonly seen: readonly ObservedSubject[];
  /** Of an indicator that is counted here. */
  readonly figure: Figure | null;
}

/** The targets of one indicator, each with where it stands. Those of units below the province have no value of their own. Pure. */
export function targetRows(indicator: Indicator, known: KnownValues): TargetRow[] {
  const { code, name, nameEn, unit, direction, lead = null } = indicator;
  return (indicator.targets ?? []).map((target) => {
    const own = target.level === undefined || target.level === 'province';
    const [current, first] = own ? [currentOf(known), firstOf(known)] : [null, null];
    const paced = pacedBy(indicator, target, { current, first, day: known.day });
    return {
      indicator: code,
      name,
      nameEn,
      unit,
      direction,
      lead,
      page: 'figure',
      ...target,
      current,
      first,
      ...paced,
    };
  });
}

function currentOf({ seen, figure }: KnownValues): Value | null {
  const latest = seen.find(({ value, rank }) => value !== null || rank !== null);
  if (latest) return observed(latest);
  if (!figure || figure.value === null) return null;
  return { value: figure.value, rank: null, period: null, asOf: figure.asOf, status: null, event: null };
}
const firstOf = ({ seen }: KnownValues): Value | null => {
  const first = seen.findLast(({ value }) => value !== null);
  return first ? observed(first) : null;
};
const observed = ({ value, rank, period, asOf, status, event }: ObservedSubject): Value => ({
  ...{ value, rank, period, asOf, status, event },
});

interface Stand {
  readonly current: Value | null;
  readonly first: Value | null;
  readonly day: string;
}
function pacedBy(indicator: Indicator, target: Target, { current, first, day }: Stand): Paced {
  const { year, value, rank } = target;
  if (rank !== undefined && value === undefined) return paceOfRank({ year, rank }, current?.rank ?? null, day);
  if (value === undefined) return { due: null, expected: null, pace: 'unknown' };
  const paced = paceOf({ year, value, direction: indicator.direction }, dated(first, day), dated(current, day), day);
  // A year's plan is due by its phases, not on a straight line from years before.
  const period = current?.period ?? '';
  if (!indicator.ofPlan || period.slice(0, 4) !== String(year)) return paced;
  const planned = duePlan(indicator.ofPlan, {
    period,
    value: current?.value ?? null,
    plan: value,
    asOf: current?.asOf ?? '',
  });
  return planned ? { due: planned.due, expected: null, pace: ofPlan(paced, indicator, planned.reached) } : paced;
}
const ofPlan = ({ pace }: Paced, { direction }: Indicator, reached: number | null) =>
  pace === 'reached' || pace === 'missed' || reached === null
    ? pace
    : (direction === 'lower' ? reached <= 100 : reached >= 100)
      ? 'on-pace'
      : 'behind';

const dated = (value: Value | null, day: string): DatedValue | null =>
  value === null || value.value === null
    ? null
    : {
        day: value.asOf === null || value.period === null ? day : localDay(Date.parse(value.asOf)),
        value: value.value,
      };

/** The targets of a ranking, by score or by rank. Pure. */
export function rankingRows({ code, name, direction, scale, editions, targets }: IndexRow, day: string): TargetRow[] {
  const values = editions.map(({ score, rank, year, asOf, status, event }): Value => ({
    ...{ value: score, rank, period: String(year), asOf, status, event },
  }));
  const current = values.at(-1) ?? null;
  const first = values.find(({ value }) => value !== null) ?? null;
  return targets.map(({ reached: _, ...target }) => {
    const { year, value, rank } = target;
    const paced =
      rank !== undefined
        ? paceOfRank({ year, rank }, current?.rank ?? null, day)
        : value === undefined
          ? { due: null, expected: null, pace: 'unknown' as const }
          : paceOf({ year, value, direction }, dated(first, day), dated(current, day), day);
    const of = { indicator: code, name, nameEn: name, unit: scale?.unit ?? '', direction, lead: null };
    return { ...of, page: 'scoreboard' as const, ...target, current, first, ...paced };
  });
}
