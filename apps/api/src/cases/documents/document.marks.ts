import type { Document } from '#cases/documents/document.state.js';
import { isLate } from '#deadlines/late.js';

export const isCountedDocument = (document: Document) => document.begunAt !== null && document.outcome !== 'cancelled';

export const isIncoming = (document: Document) => document.direction === 'incoming';

export const isDocumentLate = (document: Document): boolean | null => (isIncoming(document) ? isLate(document) : null);

/** What it is signed with, digitally: the share that leaders ask for is the one with both (domain §4.2). */
export const signatureOf = ({ agencySigned, headSigned, officialSigned }: Document) =>
  agencySigned && headSigned
    ? 'both'
    : agencySigned
      ? 'agency'
      : headSigned
        ? 'head'
        : officialSigned
          ? 'official'
          : 'none';
