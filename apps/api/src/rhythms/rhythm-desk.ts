import { ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { SourceRhythmLine, SourceRhythms } from '@ioc/shared/answers/source-rhythms';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import type { Actor } from '#identity/actor.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { realSources } from '#catalogue/sandbox.js';
import { toHundredths } from '#sources/rhythm.js';
import { appendRhythm, readRhythms } from '#sources/rhythm.sql.js';

export const RhythmOrder = z.strictObject({
  source: z.string().min(1).max(50),
  hours: z
    .array(z.number().min(0).max(1_000_000))
    .length(24, 'cần 24 số, từ 0 giờ / expected 24 numbers, from midnight on')
    .nullable()
    .describe('null: what is learned, or the catalogue, holds again'),
  reason: z.string().trim().min(3).max(300),
  version: z
    .string()
    .regex(/^\d{1,18}$/, 'cần số / expected a number')
    .describe('of the line that was seen'),
});
export type RhythmOrder = z.infer<typeof RhythmOrder>;

/** What is to be expected of each source by hour, as people see and correct it. */
@Injectable()
export class RhythmDesk {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
  ) {}

  async rhythms(mayChange: boolean): Promise<SourceRhythms> {
    const catalogue = this.catalogue.current;
    const found = await readRhythms(this.db, catalogue);
    const codes = [...realSources(catalogue.sources).keys()];
    return { mayChange, rows: codes.flatMap((code) => found.get(code) ?? []) };
  }

  async change(order: RhythmOrder, actor: Actor): Promise<SourceRhythmLine> {
    const catalogue = this.catalogue.current;
    if (!realSources(catalogue.sources).has(order.source))
      throw new NotFoundException('Danh mục không có nguồn này / the catalogue has no such source');
    const hours = order.hours && order.hours.map(toHundredths);
    if (!(await appendRhythm(this.db, { ...order, hours }, actor)))
      throw new ConflictException({
        code: 'rhythm-changed',
        message: 'Nhịp của nguồn vừa được người khác sửa / somebody else changed this rhythm meanwhile',
      });
    return (await readRhythms(this.db, catalogue)).get(order.source) as SourceRhythmLine;
  }
}
