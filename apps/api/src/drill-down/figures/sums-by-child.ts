import type { Catalogue } from '#catalogue/catalogue.js';
import { lineOf } from '#catalogue/line-of.js';
import { rekeyed } from '#ledger/add-sums.js';
import type { Sight } from '#identity/sight.js';
import type { UnitSums } from '#ledger/setting.js';

/**
 * Sums of the parts into which a unit falls: each direct child with all below it, the unit's own cases under its own code,
 * and, for the root, every code that the catalogue does not place (cases without a unit are '-'). Nothing is left out, so
 * the parts add up to the whole. With a sight: the own units alone, the highest of each line.
 */
export const sumsByChild = (
  byUnit: ReadonlyMap<string, UnitSums>,
  unit: string,
  catalogue: Catalogue,
  sight: Sight = null,
) => rekeyed(byUnit, (code) => (sight === null ? partOf(code, unit, catalogue) : ownPart(code, sight, catalogue)));

const ownPart = (code: string, sight: readonly string[], { units }: Catalogue): string[] =>
  lineOf(code, units)
    .filter((above) => sight.includes(above))
    .slice(-1);

/** The child of `unit` that `code` belongs to, `unit` itself, or nothing when it lies elsewhere. */
function partOf(code: string, unit: string, { units, province }: Catalogue): string[] {
  const line = lineOf(code, units);
  const at = line.indexOf(unit);
  if (at >= 0) return line.slice(Math.max(at - 1, 0), Math.max(at, 1));
  return unit === province.rootUnit ? line.slice(-1) : [];
}
