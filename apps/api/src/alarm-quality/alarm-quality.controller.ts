import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { countedKinds } from '@ioc/shared/alarms/counted-kinds';
import { AlarmQuality, CountedAlarms } from '@ioc/shared/answers/alarm-quality';
import { priorities } from '@ioc/shared/alarms/priority';
import { Code } from '@ioc/shared/events/envelope';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { addDays, dayNumber, diffDays, localDay, msAt } from '#calendar/local-day.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { QueryDay, daysInOrder, pageLimit } from '#platform/query-words.js';
import { countedAlarms } from '#alarm-quality/counted.js';
import { pageOfCounted } from '#alarm-quality/page.js';
import { qualityOf } from '#alarm-quality/quality.js';
import type { RaisedInPeriod } from '#alarm-quality/raised-alarm.js';
import { readRaised, readRules } from '#alarm-quality/raised-alarms.sql.js';

const mostDays = 92;
const usualDays = 7;
const period = {
  from: QueryDay.optional().describe(`first local day; absent: ${usualDays} days up to the last one`),
  to: QueryDay.optional().describe('last local day; absent: today'),
  rule: Code.optional(),
};
const notTooLong: [(days: { from?: string | undefined; to?: string | undefined }) => boolean, object] = [
  ({ from, to }) => !from || diffDays(from, to ?? localDay(Date.now())) < mostDays,
  { path: ['from'], message: `nhiều nhất ${mostDays} ngày / at most ${mostDays} days` },
];
const QualityQuery = z
  .strictObject(period)
  .refine(...daysInOrder('to'))
  .refine(...notTooLong);
type QualityQuery = z.infer<typeof QualityQuery>;
const CountedQuery = z
  .strictObject({
    ...period,
    of: z.enum(countedKinds).default('raised').describe('the number whose alarms are meant'),
    priority: z.enum(priorities).optional(),
    after: z
      .string()
      .regex(/^\d{1,15}\|\d{1,18}$/, 'cần `next` của trang trước / expected `next` of the page before')
      .optional(),
    limit: pageLimit(50),
  })
  .refine(...daysInOrder('to'))
  .refine(...notTooLong);
type CountedQuery = z.infer<typeof CountedQuery>;

/** How good the alarms are: the numbers of EEMUA 191 and ISA-18.2, and the alarms behind each. */
@ApiTags('alarms')
@Controller('api/alarm-quality')
export class AlarmQualityController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
  ) {}

  @Get()
  @ApiOkResponse({
    description: `The measures of EEMUA 191 and ISA-18.2, of a period of at most ${mostDays} days and of one rule or all.`,
    standardSchema: AlarmQuality,
  })
  async numbers(@Query({ schema: QualityQuery }) query: QualityQuery): Promise<AlarmQuality> {
    const { days, read } = await this.read(query);
    return { ...qualityOf(read, days), rule: query.rule ?? null, rules: await readRules(this.db) };
  }

  @Get('alarms')
  @ApiOkResponse({
    description: 'The alarms that one of these numbers counts, newest first; as many as the number says.',
    standardSchema: CountedAlarms,
  })
  async counted(@Query({ schema: CountedQuery }) query: CountedQuery): Promise<CountedAlarms> {
    const { read } = await this.read(query);
    const { of, priority, after, limit } = query;
    const all = countedAlarms(of, read).filter((one) => priority === undefined || one.priority === priority);
    return pageOfCounted(all, read.raised, { after, limit }, this.catalogue.current);
  }

  private async read({ from, to, rule }: QualityQuery): Promise<{
    days: { from: string; to: string };
    read: RaisedInPeriod;
  }> {
    const now = Date.now();
    const last = to ?? localDay(now);
    const first = from ?? addDays(last, 1 - usualDays);
    const start = msAt(dayNumber(first), 0);
    const end = Math.max(start, Math.min(now, msAt(dayNumber(last) + 1, 0)));
    return { days: { from: first, to: last }, read: await readRaised(this.db, start, end, rule ?? null) };
  }
}
