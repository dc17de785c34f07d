import type { Catalogue, Indicator, Term, Unit } from '#catalogue/catalogue.js';
import { inForce } from '#catalogue/unit-at.js';
import type { Was } from '#explore/structure/regroup.js';
import type { UnitSums } from '#ledger/evaluate.js';
import { noSums, type WindowSums } from '#ledger/sums.sql.js';

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
      const terms = formula.measures.map((measure) => ({ measure, as: formula.kind }) as const);
      return { numerator: sumOf(terms, sums), denominator: null };
    }
    case 'ratio':
      return { numerator: sumOf(formula.numerator, sums), denominator: sumOf(formula.denominator, sums) };
    case 'observed':
    case 'procedures':
      return { numerator: 0, denominator: null };
  }
}

const sumOf = (terms: readonly Term[], sums: UnitSums): number =>
  terms.reduce((total, { measure, as, sign }) => {
    const of = sums.get(measure) ?? noSums;
    return total + (sign ?? 1) * (as === 'stock' ? of.all : of.year);
  }, 0);

export const isNothing = ({ numerator, denominator }: Count): boolean => numerator === 0 && (denominator ?? 0) === 0;

/** Entry by entry. */
export function plusAll(all: readonly UnitSums[]): Map<string, WindowSums> {
  const total = new Map<string, WindowSums>();
  for (const sums of all) {
    for (const [measure, more] of sums) {
      const of = total.get(measure) ?? noSums;
      const { day, month, year, all: ever } = more;
      total.set(measure, { day: of.day + day, month: of.month + month, year: of.year + year, all: of.all + ever });
    }
  }
  return total;
}

/** Units of the window and all that have cases in it: an ended unit with nothing in the window is not told of. */
export function unitsWithin(
  sums: ReadonlyMap<string, UnitSums>,
  indicator: Indicator,
  { units }: Pick<Catalogue, 'units'>,
  { from, to }: { from: string; to: string },
): Was<UnitSums>[] {
  const first = indicator.formula.kind === 'stock' ? to : from;
  const there = [...units.values()].filter((unit: Unit) => inForce(unit, first, to)).map(({ code }) => code);
  const counted = [...sums].filter(([, of]) => !isNothing(countOf(indicator, of))).map(([code]) => code);
  return [...new Set([...there, ...counted])].map((unit) => ({ unit, sums: sums.get(unit) ?? new Map() }));
}

/** The same, each province with all that stands below it; what stands nowhere belongs to the province of today. */
export function provincesOf(all: readonly Was<UnitSums>[], { units, province }: Catalogue): Was<UnitSums>[] {
  const byProvince = new Map<string, UnitSums[]>();
  for (const { unit, sums } of all) {
    const top = topOf(unit, units) ?? province.rootUnit;
    byProvince.set(top, [...(byProvince.get(top) ?? []), sums]);
  }
  return [...byProvince].map(([unit, sums]) => ({ unit, sums: plusAll(sums) }));
}

function topOf(code: string, units: Catalogue['units']): string | null {
  for (let at = units.get(code), steps = 0; at !== undefined && steps < 20; steps += 1) {
    if (at.parent === null) return at.code;
    at = units.get(at.parent);
  }
  return null;
}
