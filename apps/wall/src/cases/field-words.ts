import type { T } from '#i18n/use-words';
import { vi } from '#i18n/vi';
import { fieldWords } from '#desk/status-words';

/** Fields that mean something else in a document than in a dossier. */
export const documentFieldWords = (field: string, t: T): string =>
  field in vi.documents.field
    ? t(`documents.field.${field as keyof (typeof vi)['documents']['field']}`)
    : fieldWords(field, t);
