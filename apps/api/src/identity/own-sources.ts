import type { Catalogue } from '#catalogue/catalogue.js';
import type { Sight } from '#identity/sight.js';

/** The systems of these units, in all spellings of their codes; null: all. Pure. */
export function ownSources(
  sight: Sight,
  { sources, sourceCodes }: Pick<Catalogue, 'sources' | 'sourceCodes'>,
): string[] | null {
  const isSeen = (code: string) => sight?.includes(sources.get(code)?.unit ?? '') === true;
  return sight && [...sourceCodes].filter(([, code]) => isSeen(code)).map(([said]) => said);
}
