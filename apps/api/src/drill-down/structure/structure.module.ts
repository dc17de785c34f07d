import { Module } from '@nestjs/common';
import { AdministrativeModule } from '#catalogue/administrative.module.js';
import { FiguresModule } from '#drill-down/figures/figures.module.js';
import { LedgerModule } from '#ledger/ledger.module.js';
import { CasesAfterEnd } from '#drill-down/structure/after-end.js';
import { StructureController } from '#drill-down/structure/structure.controller.js';
import { Structure } from '#drill-down/structure/structure.js';

/** Figures across the reorganisations. */
@Module({
  imports: [AdministrativeModule, FiguresModule, LedgerModule],
  controllers: [StructureController],
  providers: [Structure, CasesAfterEnd],
})
export class StructureModule {}
