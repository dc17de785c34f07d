import * as z from 'zod';
import type { UnitKind } from '#catalogue/unit-kind.js';

/** What is to be reached, in which year, and who says so. One of value, rank or text is there. */
export interface Target {
  readonly year: number;
  /** In the indicator's unit: at least this where higher is better, at most where lower is. */
  readonly value?: number | undefined;
  /** This rank or a smaller number. */
  readonly rank?: number | undefined;
  /** In words, where no number was set. */
  readonly text?: string | undefined;
  /** Kind of unit that it is set for; absent: all. */
  readonly level?: UnitKind | undefined;
  readonly source?: string | undefined;
}

/**
 * How the value of an observed indicator is judged beside plain thresholds: against the part of its plan that was due by
 * then, or by named bands of its own scale (VN_AQI, flood warning levels).
 */
const Percent = z.number().min(0).max(1000);

/** Percent of the due part of the plan, from good to bad in the indicator's direction: e.g. 100 and 90, or 100 and 110. */
export const OfPlan = z.strictObject({
  attention: Percent,
  breach: Percent,
  /**
   * Percent of a year's plan that is due by the end of each month. Twelve, or thirteen where the plan of a year runs on to
   * 31 January (public investment: Law on Public Investment, payment of the year's capital until 31/1). Absent: the plan
   * that comes with an observation is the plan of its own period.
   */
  phases: z.array(z.number().min(0).max(100)).min(12).max(13).optional(),
});
export type OfPlan = z.infer<typeof OfPlan>;

/** From this value on (up to the next band's) the value has this name; the first band begins the scale. */
export const Band = z.strictObject({
  from: z.number(),
  name: z.string().min(1).max(100),
  nameEn: z.string().min(1).max(100).optional(),
  judgement: z.enum(['none', 'attention', 'breach']).default('none'),
});
export type Band = z.infer<typeof Band>;

/** report-quarter: quarters from the 15th to the 14th (Decree 09/2019); their keys are those of quarters, 2023-Q1. */
export const observedPeriods = ['minute', 'day', 'month', 'quarter', 'report-quarter', 'year'] as const;
export type ObservedPeriod = (typeof observedPeriods)[number];

/** The band that a value lies in; below the first, the first. Bands ascend. Pure. */
export function bandOf(value: number, bands: readonly Band[]): Band | null {
  return bands.findLast(({ from }) => value >= from) ?? bands[0] ?? null;
}
