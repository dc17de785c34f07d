import { Module } from '@nestjs/common';
import { FiguresController } from '#drill-down/figures/figures.controller.js';
import { Figures } from '#drill-down/figures/figures.js';
import { Restatements } from '#drill-down/figures/restatements.js';
import { LedgerModule } from '#ledger/ledger.module.js';

/** Figures and their restatements. Exports the figures, of which structure and subjects make theirs. */
@Module({
  imports: [LedgerModule],
  controllers: [FiguresController],
  providers: [Figures, Restatements],
  exports: [Figures],
})
export class FiguresModule {}
