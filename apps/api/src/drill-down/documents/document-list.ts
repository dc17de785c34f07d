import { BadRequestException } from '@nestjs/common';
import * as z from 'zod';
import { type DocumentList, DocumentLevel, type DocumentRow } from '@ioc/shared/answers/documents';
import type { Catalogue } from '#catalogue/catalogue.js';
import { type CaseFilter, caseFilter, ListQuery } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { documentLevel } from '#drill-down/documents/level.js';
import { measures } from '@ioc/shared/measures/measures';
import { deskAt, deskDay } from '#measures/counting-unit.js';
import type { Queryable } from '#ledger/queryable.js';

export const DocumentListQuery = ListQuery.extend({
  measure: ListQuery.shape.measure.default('document.open'),
  class: z.enum(['normal', 'urgent', 'express']).optional().describe('độ khẩn; the same as topic'),
  level: DocumentLevel.optional().describe('of units of this level alone'),
});
export type DocumentListQuery = z.infer<typeof DocumentListQuery>;

/** @throws BadRequestException that names the measure or unit it does not know */
export function documentFilter(query: DocumentListQuery, catalogue: Catalogue, today: string): CaseFilter {
  const { class: of, level, ...rest } = query;
  const filter = caseFilter(of === undefined ? rest : { ...rest, topic: of }, 'document', catalogue, today);
  return level === undefined ? filter : atLevel(filter, level, query.measure, catalogue);
}

/** @throws BadRequestException where the measures ask on different days who had the document */
function atLevel(filter: CaseFilter, level: DocumentLevel, measure: string, catalogue: Catalogue): CaseFilter {
  const names = measure.split(',').map((name) => name.replace(/^-/, ''));
  const days = new Set(names.map((name) => measures[name]).map((of) => of && deskDay(of)));
  const [day] = days;
  if (days.size > 1 || day === undefined)
    throw new BadRequestException('level: chỉ dùng với một đại lượng / goes with one measure alone');
  const units = [...catalogue.units.keys()].filter((unit) => documentLevel(unit, catalogue) === level);
  const parameters = [...filter.parameters, units];
  const desk = deskAt('desk_units', day);
  const and = (where: string) => `${where} and ${desk} = any($${parameters.length}::text[])`;
  return { ...filter, parameters, where: and(filter.where), addends: filter.addends.map(and) };
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
