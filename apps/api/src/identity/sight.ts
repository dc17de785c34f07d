import type { Catalogue } from '#catalogue/catalogue.js';

/** Units whose cases somebody sees; null: all of the province. */
export type Sight = readonly string[] | null;

/** Own units, with all below them, and with those that ended and went into them whole, or for the main part. Pure. */
export function sightOf(units: readonly string[] | null, catalogue: Pick<Catalogue, 'units'>): Sight {
  if (units === null) return null;
  const seen = new Set(units);
  for (let size = -1; size !== seen.size;) {
    size = seen.size;
    for (const { code, parent, successors = [] } of catalogue.units.values()) {
      const into = successors.some((next) => (next.kind !== 'split' || next.main === true) && seen.has(next.code));
      if ((parent !== null && seen.has(parent)) || into) seen.add(code);
    }
  }
  return [...seen];
}
