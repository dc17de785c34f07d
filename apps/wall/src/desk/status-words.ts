import { documentStatus } from '#desk/document-words';
import { measureName } from '#i18n/measure-names';
import type { T } from '#i18n/use-words';
import { vi } from '#i18n/vi';

/** A code in words of one of the dictionaries, or the code itself when this build does not know it. */
export const statusWords = (status: string, t: T): string =>
  status in vi.status ? t(`status.${status as keyof typeof vi.status}`) : documentStatus(status, t);
/** Why a record is in quarantine. */
export const reasonWords = (reason: string, t: T): string =>
  reason in vi.quarantine.reasons ? t(`quarantine.reasons.${reason as keyof typeof vi.quarantine.reasons}`) : reason;
export const fieldWords = (field: string, t: T): string =>
  field in vi.field ? t(`field.${field as keyof typeof vi.field}`) : field;
export const valueWords = (value: string, t: T): string =>
  value in vi.word ? t(`word.${value as keyof typeof vi.word}`) : value;

/** What a list counts, `dossier.resolved,-dossier.resolved-late`, in words; a measure without words by its own name. */
export const measureWords = (measures: string, t: T): string =>
  measures
    .split(',')
    .map((term) => {
      const measure = term.replace(/^-/, '');
      const words = measureName(measure, t) ?? measure;
      return term.startsWith('-') ? t('lessMeasure', { name: words }) : words;
    })
    .join(', ');
