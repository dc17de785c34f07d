import type { Figure } from '@ioc/shared/figures/figure';
import type { FigureBreakdownRow } from '#figures/figure-breakdown-row';

/** What the parts of a figure add up to, beside the figure. */
export interface SumCheck {
  /** Null where the parts cannot be added up (an observed figure, or one without a value). */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly difference: number | null;
}

const isRatio = (figure: Figure) => figure.numerator !== null && figure.denominator !== null;

/** A count adds up by its values; a rate by its numerators and denominators, never by its percentages. */
export function checkSum(whole: Figure, parts: readonly FigureBreakdownRow[]): SumCheck {
  const sum = (read: (figure: Figure) => number | null) =>
    parts.reduce((total, { figure }) => total + (read(figure) ?? 0), 0);
  if (isRatio(whole)) {
    const [numerator, denominator] = [sum((one) => one.numerator), sum((one) => one.denominator)];
    const off = Math.abs(numerator - (whole.numerator ?? 0)) + Math.abs(denominator - (whole.denominator ?? 0));
    return { numerator, denominator, difference: off };
  }
  if (whole.value === null) return { numerator: null, denominator: null, difference: null };
  const total = sum((one) => one.value);
  return { numerator: total, denominator: null, difference: Math.abs(total - whole.value) };
}

/** How many rows the list behind a figure must have. */
export const rowsExpected = (figure: Figure, of: 'numerator' | 'denominator'): number | null =>
  of === 'denominator' ? figure.denominator : isRatio(figure) ? figure.numerator : figure.value;

/** Largest first for counts; for rates the weakest first, and samples too small to judge last. */
export function inOrderOfWeight(whole: Figure, parts: readonly FigureBreakdownRow[]): FigureBreakdownRow[] {
  const small = (figure: Figure) => figure.denominator !== null && figure.denominator < 10;
  const value = ({ figure }: FigureBreakdownRow) => figure.value ?? -Infinity;
  return [...parts].sort((a, b) => {
    if (!isRatio(whole)) return value(b) - value(a) || a.name.localeCompare(b.name, 'vi');
    const sides = Number(small(a.figure)) - Number(small(b.figure));
    const rate = whole.direction === 'lower' ? value(b) - value(a) : value(a) - value(b);
    return sides || rate || a.name.localeCompare(b.name, 'vi');
  });
}
