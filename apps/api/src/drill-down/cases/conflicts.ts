import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { Cursor } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { cutToSight } from '#drill-down/cases/sight.js';
import type { Sight } from '#identity/sight.js';
import { stateBegun } from '#drill-down/states/state-words.js';
import { pageLimit } from '#platform/query-words.js';

export const ConflictQuery = z.strictObject({
  kind: z.enum(['dossier', 'complaint', 'task']).default('dossier'),
  after: Cursor.optional(),
  limit: pageLimit(50),
});
export type ConflictQuery = z.infer<typeof ConflictQuery>;

/** Two systems can also differ on a case that neither has taken in yet: the list is as long as it says. */
const begun = {
  dossier: stateBegun,
  complaint: 'coalesce(submitted_at, last_at)',
  task: 'coalesce(assigned_at, last_at)',
} as const;

/**
 * Cases on which two systems differ. Each is counted once, as the system that comes first in the catalogue states it;
 * its timeline marks the steps of the other as `disputed`.
 */
@Injectable()
export class Conflicts {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  list({ kind, ...page }: ConflictQuery, sight: Sight) {
    const where = '$1::date <= $2::date and disputes > 0';
    const today = todayOf(this.catalogue.current, Date.now());
    const filter = { kind, where, addends: [where], parameters: ['0001-01-01', today], to: today, begun: begun[kind] };
    return readCases(this.db, cutToSight(filter, sight), this.catalogue.current, page);
  }
}
