import type { Catalogue } from '#catalogue/catalogue.js';
import type { WindowSums } from '#ledger/sums.sql.js';

type Sums = ReadonlyMap<string, WindowSums>;

/**
 * Sums of the parts into which a unit falls: each direct child with all below it, the unit's own cases under its own code,
 * and, for the root, every code that the catalogue does not place (cases without a unit are '-'). Nothing is left out, so
 * the parts add up to the whole.
 */
export function partsOf(byUnit: ReadonlyMap<string, Sums>, unit: string, catalogue: Catalogue): Map<string, Sums> {
  const parts = new Map<string, Map<string, WindowSums>>();
  for (const [code, sums] of byUnit) {
    const part = partOf(code, unit, catalogue);
    if (part === null) continue;
    const of = parts.get(part) ?? new Map<string, WindowSums>();
    for (const [measure, more] of sums) of.set(measure, plus(of.get(measure), more));
    parts.set(part, of);
  }
  return parts;
}

/** The child of `unit` that `code` belongs to, `unit` itself, or null when it lies elsewhere. */
function partOf(code: string, unit: string, catalogue: Catalogue): string | null {
  if (code === unit) return unit;
  let at = code;
  for (let steps = 0; steps < 20; steps += 1) {
    const parent = catalogue.units.get(at)?.parent ?? null;
    if (parent === unit) return at;
    if (parent === null) return unit === catalogue.province.rootUnit ? at : null;
    at = parent;
  }
  return null;
}

export const total = (parts: ReadonlyMap<string, Sums>): Map<string, WindowSums> => {
  const sums = new Map<string, WindowSums>();
  for (const part of parts.values())
    for (const [measure, more] of part) sums.set(measure, plus(sums.get(measure), more));
  return sums;
};

export const plus = (a: WindowSums | undefined, b: WindowSums): WindowSums =>
  a ? { day: a.day + b.day, month: a.month + b.month, year: a.year + b.year, all: a.all + b.all } : b;
