import type { Catalogue } from '#catalogue/catalogue.js';
import { lineOf } from '#catalogue/line-of.js';
import type { Load } from '#alarms/foretold.js';

/** What units have, added up for each unit with those below it, and for the province. Pure. */
export function loadsOf(
  rows: Iterable<Load & { readonly unit: string }>,
  { units, province }: Pick<Catalogue, 'units' | 'province'>,
): Map<string, Load> {
  const loads = new Map<string, Load>();
  for (const { unit, due, finished } of rows)
    for (const at of new Set([province.rootUnit, ...lineOf(unit, units)])) {
      const sum = loads.get(at) ?? { due: 0, finished: 0 };
      loads.set(at, { due: sum.due + due, finished: sum.finished + finished });
    }
  return loads;
}
