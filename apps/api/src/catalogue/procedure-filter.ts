import type { Catalogue, Procedure, ProcedureFilter } from '#catalogue/catalogue.js';

type Known = Pick<Catalogue, 'procedures' | 'units' | 'unitCodes' | 'province'>;

/** The procedures that a filter means, in the catalogue's order. Pure. */
export function filterProcedures(catalogue: Known, filter: ProcedureFilter): Procedure[] {
  const under = filter.unit === undefined ? null : unitAndBelow(catalogue, filter.unit);
  return [...catalogue.procedures.values()].filter(
    (one) =>
      (under === null || (one.unit !== null && under.has(one.unit))) &&
      same(filter.level, one.level) &&
      same(filter.field, one.field) &&
      among(filter.online, one.online) &&
      among(filter.serviceLevel, one.serviceLevel) &&
      same(filter.nationalPortal, one.nationalPortal ?? false) &&
      same(filter.oneStop, one.oneStop ?? false) &&
      same(filter.fee, one.fee),
  );
}

/** A unit's code with those of all below it; null for the root unit, to which every procedure belongs. */
function unitAndBelow({ units, unitCodes, province }: Known, code: string): ReadonlySet<string> | null {
  const own = unitCodes.get(code) ?? code;
  if (own === province.rootUnit) return null;
  const found = new Set([own]);
  // A set grows while it is walked: children come after their parents.
  for (const at of found) for (const unit of units.values()) if (unit.parent === at) found.add(unit.code);
  return found;
}

const same = <T>(wanted: T | undefined, found: T): boolean => wanted === undefined || wanted === found;
const among = <T>(wanted: readonly T[] | undefined, found: T | undefined): boolean =>
  wanted === undefined || (found !== undefined && wanted.includes(found));
