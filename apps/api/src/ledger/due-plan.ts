import type { Figure } from '@ioc/shared/figures/figure';
import { localDay } from '#calendar/local-day.js';
import type { Indicator } from '#catalogue/catalogue.js';
import { bandOf, type OfPlan } from '#catalogue/judging.js';

type Judgement = Figure['judgement'];

/** What an observation says about its plan. */
export interface Planned {
  readonly period: string;
  readonly value: number | null;
  readonly plan: number | null;
  /** When the value was true, ISO. */
  readonly asOf: string;
}

/** A plan as it stands at the moment of an observation. */
export interface DuePlan {
  /** Of the whole period, as it was sent or set. */
  readonly plan: number;
  /** The part of it that was to be reached by then. */
  readonly due: number;
  /** 100 × value / due; null where nothing was due yet or nothing is known. */
  readonly reached: number | null;
}

/**
 * The share of a year's plan, 0 to 1, that is due by a local day: the monthly shares, straight between the ends of months.
 * A thirteenth month is January of the year after (the fiscal tail). Pure.
 */
export function dueShare(phases: readonly number[], year: number, day: string): number {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const month = (y - year) * 12 + m;
  if (month < 1) return 0;
  if (month > phases.length) return 1;
  const [before, now] = [phases[month - 2] ?? 0, phases[month - 1] ?? 100];
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return (before + ((now - before) * d) / days) / 100;
}

/** The plan of an observation and how much of it was due. `plan`: as it came, or a target of the catalogue. Pure. */
export function duePlan(ofPlan: OfPlan | undefined, { period, value, plan, asOf }: Planned): DuePlan | null {
  if (plan === null) return null;
  // Phases part the plan of a year; a plan that came with a month or a quarter is that period's own.
  const phases = /^\d{4}$/.test(period) ? ofPlan?.phases : undefined;
  const due = exact(plan * (phases ? dueShare(phases, Number(period), localDay(Date.parse(asOf))) : 1));
  return { plan, due, reached: value === null || due === 0 ? null : exact((100 * value) / due) };
}

/** Twelve digits: what is exactly at a threshold must not miss it by a binary fraction. */
const exact = (value: number) => Number(value.toPrecision(12));

/** The plan that judges: the one that came with the observation, else the catalogue's first value for its year. */
export const planOf = ({ targets, target }: Indicator, { plan, period }: Planned): number | null =>
  plan ??
  targets?.find(({ year, value }) => value !== undefined && String(year) === period.slice(0, 4))?.value ??
  target;

/** By the due part of the plan; each percentage is the last on its good side. Null: nothing to judge by. Pure. */
export function judgeOfPlan(
  ofPlan: OfPlan,
  direction: Indicator['direction'],
  reached: number | null,
): Judgement | null {
  if (reached === null || direction === 'none') return null;
  const beyond = (limit: number) => (direction === 'higher' ? reached < limit : reached > limit);
  if (beyond(ofPlan.breach)) return 'breach';
  return beyond(ofPlan.attention) ? 'attention' : 'met';
}

/** By the band of the value; null where the indicator has none. Pure. */
export const judgeByBand = ({ bands }: Pick<Indicator, 'bands'>, value: number | null): Judgement | null =>
  bands && value !== null ? (bandOf(value, bands)?.judgement ?? null) : null;
