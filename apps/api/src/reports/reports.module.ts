import { Module } from '@nestjs/common';
import { PeriodsModule } from '#pipes/periods.module.js';
import { ReportsController } from '#reports/reports.controller.js';
import { Reports } from '#reports/reports.js';

/** Statutory reports. */
@Module({ imports: [PeriodsModule], controllers: [ReportsController], providers: [Reports] })
export class ReportsModule {}
