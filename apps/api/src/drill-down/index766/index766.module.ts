import { Module } from '@nestjs/common';
import { Index766Controller } from '#drill-down/index766/index766.controller.js';
import { Index766 } from '#drill-down/index766/index766.js';
import { LedgerModule } from '#ledger/ledger.module.js';
import { PeriodsModule } from '#pipes/periods.module.js';

/** The index of Decision 766/QĐ-TTg. */
@Module({ imports: [LedgerModule, PeriodsModule], controllers: [Index766Controller], providers: [Index766] })
export class Index766Module {}
