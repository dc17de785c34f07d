import type { Catalogue } from '#catalogue/catalogue.js';

/** The words of a query that say whose figures are asked. */
const words = ['unit', 'decides', 'received', 'helped'] as const;

/**
 * Units that a question names, each by its own code; the whole province, named or not, is none of them. `=H50` is: the cases
 * of that unit alone. Pure.
 */
export function namedUnits(
  query: Readonly<Record<string, unknown>>,
  { unitCodes, province }: Pick<Catalogue, 'unitCodes' | 'province'>,
): string[] {
  return words
    .flatMap((word) => [query[word]].flat())
    .flatMap((said) => {
      if (typeof said !== 'string') return [];
      const code = said.replace(/^=/, '');
      const own = unitCodes.get(code) ?? code;
      return own === province.rootUnit && code === said ? [] : [own];
    });
}
