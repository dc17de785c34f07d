import type { Catalogue } from '#catalogue/catalogue.js';

/** A unit and all that it stands below, nearest first; of a code that the catalogue does not have, the code alone. */
export function lineOf(code: string, units: Catalogue['units']): string[] {
  const line: string[] = [];
  for (let at: string | null = code; at !== null && !line.includes(at); at = units.get(at)?.parent ?? null)
    line.push(at);
  return line;
}
