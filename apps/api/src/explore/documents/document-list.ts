import * as z from 'zod';
import type { DocumentList, DocumentRow } from '@ioc/shared/answers/documents';
import type { Catalogue } from '#catalogue/catalogue.js';
import { type CaseFilter, caseFilter, ListQuery } from '#explore/cases/case-list.js';
import { readCases } from '#explore/cases/case-list.sql.js';
import { deskAt } from '#explore/documents/desk-condition.js';
import type { Queryable } from '#ledger/queryable.js';

export const DocumentListQuery = ListQuery.extend({
  measure: ListQuery.shape.measure.default('document.open'),
  class: z.enum(['normal', 'urgent', 'express']).optional().describe('độ khẩn; the same as topic'),
});
export type DocumentListQuery = z.infer<typeof DocumentListQuery>;

/** @throws BadRequestException that names the measure or unit it does not know */
export function documentFilter(query: DocumentListQuery, catalogue: Catalogue, today: string): CaseFilter {
  const { class: of, ...rest } = query;
  return caseFilter(of === undefined ? rest : { ...rest, topic: of }, 'document', catalogue, today);
}

type More = Pick<DocumentRow, 'number' | 'docType' | 'title' | 'official' | 'electronic' | 'signature'>;

/** One page of documents with what a head of office asks of each: number, subject, whose desk, which signatures. */
export async function readDocuments(
  db: Queryable,
  filter: CaseFilter,
  catalogue: Catalogue,
  page: { after?: string | undefined; limit: number },
): Promise<DocumentList> {
  const { rows, ...list } = await readCases(db, filter, catalogue, page);
  const found = (await db.query(
    `select code, number, doc_type as "docType", title, electronic, signature,
       coalesce(${deskAt('desk_officials', '$2::date')}, '-') as official from document where code = any($1)`,
    [rows.map(({ code }) => code), filter.to],
  )) as (More & { code: string })[];
  const more = new Map(found.map(({ code, ...of }) => [code, of]));
  return { ...list, rows: rows.map((row) => ({ ...row, ...(more.get(row.code ?? '') as More) })) };
}
