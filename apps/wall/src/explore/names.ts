import type { Catalogue } from '#explore/api';

/** The name that a code has in the catalogue, or the code itself. */
export const nameOf = (
  catalogue: Catalogue | null,
  kind: 'units' | 'procedures' | 'categories' | 'indicators' | 'sources',
  code: string,
): string => catalogue?.[kind].find((one) => one.code === code)?.name ?? code;

/** A procedure of a dossier or a category of a complaint. */
export const topicNameOf = (catalogue: Catalogue | null, code: string): string => {
  const procedure = nameOf(catalogue, 'procedures', code);
  return procedure === code ? nameOf(catalogue, 'categories', code) : procedure;
};
