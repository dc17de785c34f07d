import type { HospitalRate } from '@ioc/shared/answers/hospitals';
import type { QualityMeasure } from '#catalogue/hospitals.js';

export interface RateSums {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A rate and whether somebody must look. Each threshold is the last value on its good side; below the smallest denominator,
 * and where nothing was counted, nothing is judged. Pure.
 */
export function rateOf(measure: QualityMeasure, sums: RateSums | undefined): HospitalRate {
  const { code, per, small, direction, attention, breach } = measure;
  const { numerator = null, denominator = null } = sums ?? {};
  const value = numerator === null || !denominator ? null : (per * numerator) / denominator;
  const few = denominator !== null && denominator < small;
  const bare = { measure: code, numerator, denominator, value, few };
  const limits = attention !== null || breach !== null;
  if (value === null || few || direction === 'none' || !limits) return { ...bare, judgement: 'none' };
  const beyond = (limit: number | null) => limit !== null && (direction === 'higher' ? value < limit : value > limit);
  return { ...bare, judgement: beyond(breach) ? 'breach' : beyond(attention) ? 'attention' : 'met' };
}

/** The sums of several, of those that have any. Pure. */
export const addUp = (all: readonly (RateSums | undefined)[]): RateSums | undefined =>
  all.reduce(
    (sum, one) =>
      one === undefined
        ? sum
        : {
            numerator: (sum?.numerator ?? 0) + one.numerator,
            denominator: (sum?.denominator ?? 0) + one.denominator,
          },
    undefined,
  );
