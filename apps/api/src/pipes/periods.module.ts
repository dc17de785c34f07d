import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { loadPeriods } from '#calendar/load-periods.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { PERIOD_KINDS } from '#pipes/period-kinds.token.js';

/** Exports the kinds of periods: for PeriodPipe, and for the addresses that list them. */
@Module({
  providers: [
    {
      provide: PERIOD_KINDS,
      inject: [CONFIG],
      useFactory: ({ CATALOGUE_DIR }: Config) => loadPeriods(join(CATALOGUE_DIR, 'calendars', 'periods.yaml')),
    },
  ],
  exports: [PERIOD_KINDS],
})
export class PeriodsModule {}
