import type { Catalogue } from '#catalogue/catalogue.js';

type Known = Pick<Catalogue, 'units' | 'unitCodes' | 'province'>;

/** A unit and all below it, parents first. Pure. */
export function withAllBelow(code: string, units: Catalogue['units']): ReadonlySet<string> {
  const found = new Set([code]);
  // A set grows while it is walked: children come after their parents.
  for (const at of found) for (const unit of units.values()) if (unit.parent === at) found.add(unit.code);
  return found;
}

/** A unit's code with those of all below it; null for the root unit, to which every case belongs. Pure. */
export function unitAndBelow({ units, unitCodes, province }: Known, code: string): ReadonlySet<string> | null {
  const own = unitCodes.get(code) ?? code;
  return own === province.rootUnit ? null : withAllBelow(own, units);
}
