import type { T } from '#i18n/use-words';
import { vi } from '#i18n/vi';

type Words = (typeof vi)['documents'];

/** A code in words of one of the small dictionaries, or the code itself when this build does not know it. */
export const documentStatus = (status: string, t: T): string =>
  status in vi.documents.status ? t(`documents.status.${status as keyof Words['status']}`) : status;
export const directionWords = (direction: string | null, t: T): string =>
  direction !== null && direction in vi.documents.directions
    ? t(`documents.directions.${direction as keyof Words['directions']}`)
    : '–';
export const signatureWords = (signature: string, t: T): string =>
  signature in vi.documents.signatures
    ? t(`documents.signatures.${signature as keyof Words['signatures']}`)
    : signature;
export const recipientWords = (recipient: string, t: T): string =>
  recipient in vi.documents.recipients
    ? t(`documents.recipients.${recipient as keyof Words['recipients']}`)
    : recipient;
export const classWords = (of: string, t: T): string =>
  of in vi.documents.classes ? t(`documents.classes.${of as keyof Words['classes']}`) : of;
