import { DocumentLevel } from '@ioc/shared/answers/documents';
import type { Catalogue } from '#catalogue/catalogue.js';

export const documentLevels = DocumentLevel.options;

/** The level of administration that a unit's work files are counted under; null: not in the catalogue. */
export function documentLevel(unit: string, { units }: Catalogue): DocumentLevel | null {
  const kind = units.get(unit)?.kind;
  switch (kind) {
    case 'province':
    case 'department':
    case 'centre':
      return 'province';
    case 'district':
    case 'commune':
      return kind;
    case undefined:
      return null;
  }
}
