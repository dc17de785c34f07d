import { Module } from '@nestjs/common';
import { RollupCache } from '#ledger/rollup-cache.js';

/** Exports the one memory of closed months, which the live tables, figures and subjects share. */
@Module({ providers: [RollupCache], exports: [RollupCache] })
export class LedgerModule {}
