import type { Catalogue, Procedure, ProcedureFilter } from '#catalogue/catalogue.js';
import { unitAndBelow } from '#catalogue/unit-and-below.js';

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

const same = <T>(wanted: T | undefined, found: T): boolean => wanted === undefined || wanted === found;
const among = <T>(wanted: readonly T[] | undefined, found: T | undefined): boolean =>
  wanted === undefined || (found !== undefined && wanted.includes(found));
