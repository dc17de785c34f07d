import { Module } from '@nestjs/common';
import { CasesModule } from '#drill-down/cases/cases.module.js';
import { ComplaintsController } from '#drill-down/complaints/complaints.controller.js';
import { Complaints } from '#drill-down/complaints/complaints.js';
import { LedgerModule } from '#ledger/ledger.module.js';

/** Complaints: lists by the words of all cases, and what only they have. */
@Module({ imports: [CasesModule, LedgerModule], controllers: [ComplaintsController], providers: [Complaints] })
export class ComplaintsModule {}
