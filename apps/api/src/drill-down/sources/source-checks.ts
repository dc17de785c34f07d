import { BadRequestException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { DoorRefusals } from '@ioc/shared/answers/source-checks';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { addDays, diffDays } from '#calendar/local-day.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { readReusedIds } from '#drill-down/sources/conflicts.sql.js';
import { ownSources } from '#identity/own-sources.js';
import type { Sight } from '#identity/sight.js';
import { QueryDay } from '#platform/query-words.js';
import { readRefusals } from '#sources/refusals.sql.js';
import { readMissing, readTotals } from '#sources/totals.sql.js';

export const mostDays = 92;
export const WindowQuery = z.strictObject({
  from: QueryDay.optional().describe('first local day; absent: 13 days before `to`'),
  to: QueryDay.optional().describe('last local day; absent: today'),
  source: z.string().min(1).max(200).optional().describe('code of one source; absent: all'),
});
export type WindowQuery = z.infer<typeof WindowQuery>;
export const MissingQuery = z.strictObject({
  source: z.string().min(1).max(200),
  day: QueryDay,
  measure: z.string().min(1).max(100).describe('as in the answer of /api/sources/totals'),
});
export type MissingQuery = z.infer<typeof MissingQuery>;

/** Whether a source and this program hold the same. */
@Injectable()
export class SourceChecks {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  totals(query: WindowQuery, sight: Sight) {
    const { current } = this.catalogue;
    const today = todayOf(current, Date.now());
    return readTotals(
      this.db,
      current,
      { ...windowOf(query, today), source: query.source, among: ownSources(sight, current) },
      today,
    );
  }

  /** @throws NotFoundException of a source that is another's */
  missing(query: MissingQuery, sight: Sight) {
    if (ownSources(sight, this.catalogue.current)?.includes(query.source) === false)
      throw new NotFoundException(`Không tìm thấy nguồn ${query.source} / not found`);
    return readMissing(this.db, query);
  }

  async refusals(query: WindowQuery, sight: Sight): Promise<DoorRefusals> {
    const window = windowOf(query, todayOf(this.catalogue.current, Date.now()));
    const among = ownSources(sight, this.catalogue.current);
    const refusals = await readRefusals(this.db, { ...window, source: query.source, among });
    return { ...window, refusals, conflicts: await readReusedIds(this.db, query.source, among) };
  }
}

/** @throws BadRequestException when the window is turned round or too long */
function windowOf({ from, to }: WindowQuery, today: string): { from: string; to: string } {
  const last = to ?? (from && from > today ? from : today);
  const first = from ?? addDays(last, -13);
  const days = diffDays(first, last) + 1;
  if (days < 1 || days > mostDays)
    throw new BadRequestException(
      `Cần kỳ từ 1 đến ${mostDays} ngày, from trước to (thấy ${days}) / expected 1 to ${mostDays} days, from before to`,
    );
  return { from: first, to: last };
}
