import type { Figure } from '@ioc/shared/figures/figure';
import type { Unit } from '#catalogue/catalogue.js';

/** A unit that ended before the window and has nothing in it: it makes no part of the figure and is not mentioned. */
export function isUnknownFigure(unit: Pick<Unit, 'validTo'> | undefined, figure: Figure): boolean {
  const first = figure.from ?? figure.to;
  if (!unit?.validTo || unit.validTo >= first) return false;
  return !figure.value && !figure.numerator && !figure.denominator;
}
