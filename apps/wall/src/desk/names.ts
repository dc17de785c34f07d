import type { Locale } from '#ui/format';
import type { T } from '#i18n/use-words';
import type { CaseKind } from '#desk/page-filters';
import type { Catalogue } from '#desk/use-answer';

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

/** What an indicator counts; a dossier until the catalogue has come. */
export const kindOfIndicator = (catalogue: Catalogue | null, code: string): CaseKind | 'other' => {
  const kinds = catalogue?.indicators.find((one) => one.code === code)?.kinds ?? ['dossier'];
  return (['complaint', 'task', 'document', 'dossier'] as const).find((kind) => kinds.includes(kind)) ?? 'other';
};

/** A unit's name; with '=' before its code, the unit without those below it. */
export const unitNameOf = (catalogue: Catalogue | null, unit: string, t: T): string => {
  if (unit === '-') return t('explore.unknownPart');
  if (!unit.startsWith('=')) return nameOf(catalogue, 'units', unit);
  return t('filters.alone', { name: nameOf(catalogue, 'units', unit.slice(1)) });
};

/** A procedure of a dossier or a category of a complaint. */
export const topicNameOf = (catalogue: Catalogue | null, code: string): string => {
  const procedure = nameOf(catalogue, 'procedures', code);
  return procedure === code ? nameOf(catalogue, 'categories', code) : procedure;
};
