import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HospitalDays, HospitalQuality } from '@ioc/shared/answers/hospitals';
import * as z from 'zod';
import { Hospitals } from '#drill-down/hospitals/hospitals.js';
import { AskedDay, pageLimit } from '#platform/query-words.js';

const days = z.coerce.number().int().min(1).max(366).default(30).describe('so many days up to asOf');
const asOf = AskedDay.optional().describe('last local day; absent: today');
const QualityQuery = z.strictObject({ days, asOf });
const HospitalDaysQuery = z.strictObject({
  ...{ days, asOf },
  after: AskedDay.optional().describe('`next` of the page before'),
  limit: pageLimit(100),
});

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
