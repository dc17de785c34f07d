import { localDay } from '#calendar/local-day.js';
import type { Column } from '#cases/case-kind.js';
import { isCountedDocument, isDocumentLate, isIncoming, signatureOf } from '#cases/documents/document.marks.js';
import type { Document } from '#cases/documents/document.state.js';
import { overdueRanges } from '#deadlines/overdue.js';
import { daysColumn } from '#measures/case-fields.js';
import { stays, textArray } from '#measures/stays.js';

const day = (instant: string | null) => instant && localDay(instant);

/**
 * What lists, figures and measures ask of a document. The arrays `desk_*` are parallel: from each day on, who had it at the
 * day's end (measures/stays.ts).
 */
export const documentColumns: readonly Column<Document>[] = [
  { name: 'source', type: 'text', of: (d) => d.source },
  { name: 'status', type: 'text', of: (d) => d.status },
  { name: 'direction', type: 'text', of: (d) => d.direction },
  { name: 'class', type: 'text', of: (d) => d.class },
  { name: 'electronic', type: 'boolean', of: (d) => d.electronic },
  { name: 'number', type: 'text', of: (d) => d.number },
  { name: 'dated', type: 'date', of: (d) => d.date },
  { name: 'doc_type', type: 'text', of: (d) => d.docType },
  { name: 'title', type: 'text', of: (d) => d.title },
  { name: 'recipient', type: 'text', of: (d) => d.recipient },
  { name: 'unit', type: 'text', of: (d) => d.desks.at(-1)?.unit ?? '-' },
  { name: 'official', type: 'text', of: (d) => d.desks.at(-1)?.official ?? '-' },
  { name: 'desk_days', type: 'date[]', of: (d) => textArray(stays(d.desks).map(({ from }) => from)) },
  { name: 'desk_units', type: 'text[]', of: (d) => textArray(stays(d.desks).map(({ unit }) => unit)) },
  { name: 'desk_officials', type: 'text[]', of: (d) => textArray(stays(d.desks).map(({ official }) => official)) },
  { name: 'begun_at', type: 'timestamptz', of: (d) => d.begunAt },
  { name: 'begun_day', type: 'date', of: (d) => day(d.begunAt) },
  { name: 'due_at', type: 'timestamptz', of: (d) => d.dueAt },
  { name: 'due_day', type: 'date', of: (d) => day(d.dueAt) },
  { name: 'finished_at', type: 'timestamptz', of: (d) => d.finishedAt },
  { name: 'finished_day', type: 'date', of: (d) => day(d.finishedAt) },
  { name: 'issued_day', type: 'date', of: (d) => day(d.issuedAt) },
  { name: 'outcome', type: 'text', of: (d) => d.outcome },
  { name: 'late', type: 'boolean', of: isDocumentLate },
  { name: 'cancelled_late', type: 'boolean', of: (d) => d.cancelledLate },
  { name: 'handled_online', type: 'boolean', of: (d) => d.handledOnline },
  { name: 'signature', type: 'text', of: signatureOf },
  daysColumn('overdue', (d) => (isCountedDocument(d) && isIncoming(d) ? overdueRanges(d.clock, d.finishedAt) : [])),
];
