import type { DataSource } from 'typeorm';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { Cases } from '#drill-down/cases/cases.js';
import type { DocumentListQuery } from '#drill-down/documents/document-list.js';
import type { DocumentQuery } from '#drill-down/documents/document-question.js';
import { Documents } from '#drill-down/documents/documents.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import { resolved } from '#pipes/pipes.spec-support.js';

/** What /api/documents answers, without HTTP. */
export function documentsOf(db: DataSource, holder: CatalogueHolder) {
  const documents = new Documents(db, holder, new LedgerReads(db));
  const pipes = resolved(holder);
  return {
    list: (query: DocumentListQuery) => documents.list(query, null),
    summary: (query: DocumentQuery) => documents.summary(pipes.unitAsOf(query), null),
    officials: (query: DocumentQuery) => documents.officials(pipes.unitAsOf(query), null),
    document: (code: string) => new Cases(db, holder).history('document', code, null),
  };
}
