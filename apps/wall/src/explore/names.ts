import type { Locale } from '#ui/format';
import type { Catalogue } from '#explore/api';

/** The name that a code has in the catalogue, or the code itself. */
export const nameOf = (
  catalogue: Catalogue | null,
  kind: 'units' | 'procedures' | 'categories' | 'indicators' | 'sources',
  code: string,
): string => (catalogue?.[kind].find((one) => one.code === code) ?? formerUnit(catalogue, kind, code))?.name ?? code;

const formerUnit = (catalogue: Catalogue | null, kind: string, code: string) =>
  kind === 'units' ? catalogue?.formerUnits?.find((one) => one.code === code) : undefined;

/** An indicator's name in the reader's language. */
export const indicatorName = (catalogue: Catalogue | null, code: string, locale: Locale): string => {
  const found = catalogue?.indicators.find((one) => one.code === code);
  return (locale === 'vi-VN' ? found?.name : found?.nameEn) ?? code;
};

/** A procedure of a dossier or a category of a complaint. */
export const topicNameOf = (catalogue: Catalogue | null, code: string): string => {
  const procedure = nameOf(catalogue, 'procedures', code);
  return procedure === code ? nameOf(catalogue, 'categories', code) : procedure;
};
