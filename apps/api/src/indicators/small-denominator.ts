import { smallDenominator } from '@ioc/shared/figures/figure';

/** A rate as it may be shown: with few cases the fraction speaks, and no colour or rank is given (domain.md §9, 11). */
export interface Rate {
  /** Percent, not rounded; null without cases. */
  readonly percent: number | null;
  /** Always beside the percent: '7/9'. */
  readonly fraction: string;
  readonly small: boolean;
  /** May take part in ranking colours and alarms. */
  readonly comparable: boolean;
}

/** @throws RangeError for negative or fractional counts. */
export function rate(numerator: number, denominator: number, smallBelow: number = smallDenominator): Rate {
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator) || numerator < 0 || denominator < 0) {
    throw new RangeError(`rate ${numerator}/${denominator}: expected whole counts from 0`);
  }
  const small = denominator < smallBelow;
  const percent = denominator === 0 ? null : (numerator * 100) / denominator;
  return { percent, fraction: `${numerator}/${denominator}`, small, comparable: !small };
}
