import type { Figure } from '@ioc/shared/figures/figure';
import type { Indicator } from '#catalogue/catalogue.js';
import type { EvaluationSetting, UnitSums } from '#ledger/setting.js';
import { countedTerms, roundTo, sumOf, sumWith } from '#ledger/terms.js';

type Counted = Pick<Figure, 'value' | 'numerator' | 'denominator'>;
type CountedFormula = Extract<Indicator['formula'], { kind: 'flow' | 'stock' | 'ratio' }>;

/** What a formula counts; null where nobody can say: an observed part is missing, or no source has vouched for a zero. Pure. */
export function countedValue(
  formula: CountedFormula,
  { window, unit, decimals }: Indicator,
  sums: UnitSums,
  setting: EvaluationSetting,
  state: Figure['state'],
): Counted | null {
  // A window of one's own stands in day, month and year alike (window.sql.ts); `all` is for stocks there.
  const slot = setting.from === undefined ? window : 'year';
  if (formula.kind !== 'ratio') {
    const value = sumOf(countedTerms(formula), sums, slot);
    return value === 0 && state === 'unknown' ? null : { value, numerator: null, denominator: null };
  }
  const numerator = sumWith(formula.numerator, sums, slot, setting);
  const denominator = sumWith(formula.denominator, sums, slot, setting);
  if (numerator === null || denominator === null || (denominator === 0 && state === 'unknown')) return null;
  const scale = formula.times ?? (unit === 'percent' ? 100 : 1);
  const value = denominator === 0 ? null : roundTo(decimals, (scale * numerator) / denominator);
  return { value, numerator, denominator };
}
