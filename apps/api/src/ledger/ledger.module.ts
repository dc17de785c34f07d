import { Module } from '@nestjs/common';
import { LedgerReadModel } from '#ledger/columns/read-model.js';
import { LedgerReads } from '#ledger/ledger-reads.js';

/** Exports how the ledgers are asked, and the columns that answer, which the live path keeps up. */
@Module({ providers: [LedgerReadModel, LedgerReads], exports: [LedgerReadModel, LedgerReads] })
export class LedgerModule {}
