import type { DocumentEvent } from '@ioc/shared/events/contract';
import type { CaseKindDefinition } from '#cases/case-kind.js';
import { documentColumns } from '#cases/documents/document.columns.js';
import { documentContributions } from '#cases/documents/document.contributions.js';
import { evolveDocument } from '#cases/documents/document.fold.js';
import { blankDocument, type Document } from '#cases/documents/document.state.js';

export const documentKind: CaseKindDefinition<Document> = {
  kind: 'document',
  table: 'document',
  blank: blankDocument,
  evolve: (state, event) => evolveDocument(state, event as DocumentEvent),
  contributions: documentContributions,
  columns: documentColumns,
};
