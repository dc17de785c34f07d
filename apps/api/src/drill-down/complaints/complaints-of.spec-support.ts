import type { DataSource } from 'typeorm';
import type { CatalogueHolder } from '#catalogue/holder.js';
import type { ListQuery } from '#drill-down/cases/case-list.js';
import { Cases } from '#drill-down/cases/cases.js';
import { Complaints, type OverviewQuery } from '#drill-down/complaints/complaints.js';
import { resolved } from '#pipes/pipes.spec-support.js';

/** What /api/complaints answers, without HTTP. */
export function complaintsOf(db: DataSource, holder: CatalogueHolder) {
  const cases = new Cases(db, holder);
  const complaints = new Complaints(db, holder, cases);
  return {
    list: (query: ListQuery) => cases.list('complaint', query, null),
    overview: async (query: OverviewQuery) => complaints.overview(resolved(holder).unitTo(query), null),
    complaint: (code: string) => complaints.one(code, null),
  };
}
