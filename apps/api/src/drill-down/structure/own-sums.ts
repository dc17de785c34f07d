import type { Catalogue, Indicator, Unit } from '#catalogue/catalogue.js';
import { lineOf } from '#catalogue/line-of.js';
import { unitInForce } from '#catalogue/unit-at.js';
import type { Was } from '#drill-down/structure/regroup.js';
import { rekeyed } from '#ledger/add-sums.js';
import type { UnitSums } from '#ledger/setting.js';
import { countedTerms, sumOf } from '#ledger/terms.js';

/** What is counted: of a rate both parts, of a number the number alone. Rates are never averaged. */
export interface Count {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** The counts behind an indicator's value. Flows of a window of one's own stand in `year`, stocks in `all` (window.sql.ts). */
export function countOf({ formula }: Indicator, sums: UnitSums): Count {
  switch (formula.kind) {
    case 'flow':
    case 'stock': {
      const terms = countedTerms(formula);
      return { numerator: sumOf(terms, sums, 'year'), denominator: null };
    }
    case 'ratio':
      return {
        numerator: sumOf(formula.numerator, sums, 'year'),
        denominator: sumOf(formula.denominator, sums, 'year'),
      };
    case 'observed':
    case 'procedures':
      return { numerator: 0, denominator: null };
  }
}

const isNothing = ({ numerator, denominator }: Count): boolean => numerator === 0 && (denominator ?? 0) === 0;

/** Units of the window and all that have cases in it: an ended unit with nothing in the window is not mentioned. */
export function unitsWithin(
  sums: ReadonlyMap<string, UnitSums>,
  indicator: Indicator,
  { units }: Pick<Catalogue, 'units'>,
  { from, to }: { from: string; to: string },
): Was<UnitSums>[] {
  const first = indicator.formula.kind === 'stock' ? to : from;
  const there = [...units.values()].filter((unit: Unit) => unitInForce(unit, first, to)).map(({ code }) => code);
  const counted = [...sums].filter(([, of]) => !isNothing(countOf(indicator, of))).map(([code]) => code);
  return [...new Set([...there, ...counted])].map((unit) => ({ unit, sums: sums.get(unit) ?? new Map() }));
}

/** The same, each province with all that stands below it; what stands nowhere belongs to the province of today. */
export function provincesOf(all: readonly Was<UnitSums>[], { units, province }: Catalogue): Was<UnitSums>[] {
  const sums = new Map(all.map((was) => [was.unit, was.sums]));
  const top = (unit: string) => (units.has(unit) ? lineOf(unit, units).slice(-1) : [province.rootUnit]);
  return [...rekeyed(sums, top)].map(([unit, of]) => ({ unit, sums: of }));
}
