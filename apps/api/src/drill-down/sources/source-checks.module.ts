import { Module } from '@nestjs/common';
import { SourceChecksController } from '#drill-down/sources/source-checks.controller.js';
import { SourceChecks } from '#drill-down/sources/source-checks.js';

/** Whether a source and this program hold the same. */
@Module({ controllers: [SourceChecksController], providers: [SourceChecks] })
export class SourceChecksModule {}
