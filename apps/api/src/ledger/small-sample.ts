import { smallDenominator } from '@ioc/shared/figures/figure';
import type { Indicator } from '#catalogue/catalogue.js';

/** Whether a rate is of too few cases to be judged, compared or drawn (domain.md §9, 11); a count never is. Pure. */
export const isSmallSample = (
  denominator: number | null,
  { small = smallDenominator }: Pick<Indicator, 'small'>,
): boolean => denominator !== null && denominator < small;
