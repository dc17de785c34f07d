import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HospitalDays, HospitalQuality } from '@ioc/shared/answers/hospitals';
import * as z from 'zod';
import { Hospitals } from '#drill-down/hospitals/hospitals.js';
import { QueryDay, daysInOrder, LastDayWords, pageLimit } from '#platform/query-words.js';

const days = z.coerce.number().int().min(1).max(366).default(30).describe('so many days up to asOf');
const window = {
  days,
  from: QueryDay.optional().describe('first local day; absent: by `days`'),
  ...LastDayWords,
};
const QualityQuery = z.strictObject(window).refine(...daysInOrder('to'));
const HospitalDaysQuery = z
  .strictObject({
    ...window,
    after: QueryDay.optional().describe('`next` of the page before'),
    limit: pageLimit(100),
  })
  .refine(...daysInOrder('to'));

/** Quality of hospitals: waiting, satisfaction, complaints, transfers, beds. */
@ApiTags('hospitals')
@Controller('api/hospitals')
export class HospitalsController {
  constructor(@Inject(Hospitals) private readonly hospitals: Hospitals) {}

  @Get()
  @ApiOkResponse({
    description: 'Each rate of each hospital with its numerator and denominator, judged by quality.yaml.',
    standardSchema: HospitalQuality,
  })
  quality(@Query({ schema: QualityQuery }) query: z.infer<typeof QualityQuery>) {
    return this.hospitals.quality(query);
  }

  @Get(':code')
  @ApiOkResponse({
    description: 'The days that make the rates of a hospital, each with the record that counted it.',
    standardSchema: HospitalDays,
  })
  days(@Param('code') code: string, @Query({ schema: HospitalDaysQuery }) query: z.infer<typeof HospitalDaysQuery>) {
    return this.hospitals.days(code, query);
  }
}
