import { Module } from '@nestjs/common';
import { CasesModule } from '#drill-down/cases/cases.module.js';
import { DocumentsController } from '#drill-down/documents/documents.controller.js';
import { Documents } from '#drill-down/documents/documents.js';
import { LedgerModule } from '#ledger/ledger.module.js';

/** Documents and signatures. */
@Module({ imports: [CasesModule, LedgerModule], controllers: [DocumentsController], providers: [Documents] })
export class DocumentsModule {}
