import { type Indicator, observedTerm, type Term } from '#catalogue/catalogue.js';
import type { EvaluationSetting, UnitSums } from '#ledger/setting.js';
import type { Observation } from '#ledger/observations.sql.js';
import { noSums } from '#ledger/sums.sql.js';

/** What a count adds up: its measures, as the flow or the stock that it is. */
export const countedTerms = ({ kind, measures }: { kind: 'flow' | 'stock'; measures: readonly string[] }): Term[] =>
  measures.map((measure) => ({ measure, as: kind }));

/** What was observed of the unit that is spoken of; null: nothing, or not by that day. */
export const seenOf = (code: string, { observed = [], unit }: EvaluationSetting): Observation | null =>
  observed.find((one) => one.indicator === code && one.unit === unit) ?? null;

/** Counts and observations added up; null while one of the observations is not known. */
export function sumWith(
  terms: readonly Term[],
  sums: UnitSums,
  slot: Indicator['window'],
  setting: EvaluationSetting,
): number | null {
  let total = sumOf(
    terms.filter(({ measure }) => !measure.startsWith(observedTerm)),
    sums,
    slot,
  );
  for (const { measure, sign } of terms) {
    if (!measure.startsWith(observedTerm)) continue;
    const value = seenOf(measure.slice(observedTerm.length), setting)?.value ?? null;
    if (value === null) return null;
    total += (sign ?? 1) * value;
  }
  return total;
}

/** Half away from zero, as people round. */
export const roundTo = (decimals: number | undefined, value: number): number =>
  decimals === undefined ? value : (Math.sign(value) * Math.round(Math.abs(value) * 10 ** decimals)) / 10 ** decimals;

export const sumOf = (terms: readonly Term[], sums: UnitSums, window: Indicator['window']): number =>
  terms.reduce((total, { measure, as, sign }) => {
    const of = sums.get(measure) ?? noSums;
    return total + (sign ?? 1) * (as === 'stock' ? of.all : of[window]);
  }, 0);
