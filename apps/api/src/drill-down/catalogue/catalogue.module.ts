import { Module } from '@nestjs/common';
import { AdministrativeModule } from '#catalogue/administrative.module.js';
import { CatalogueController } from '#drill-down/catalogue/catalogue.controller.js';
import { MapController } from '#drill-down/catalogue/map.controller.js';
import { PeriodsController } from '#drill-down/catalogue/periods.controller.js';
import { ProcedureListController } from '#drill-down/catalogue/procedure-list.controller.js';
import { ProcedureList } from '#drill-down/catalogue/procedure-list.js';
import { UnitHistoryController } from '#drill-down/catalogue/unit-history.controller.js';
import { PeriodsModule } from '#pipes/periods.module.js';

/** What codes mean: the catalogue, its map, its periods and the history of units. */
@Module({
  imports: [AdministrativeModule, PeriodsModule],
  controllers: [CatalogueController, MapController, PeriodsController, ProcedureListController, UnitHistoryController],
  providers: [ProcedureList],
})
export class CatalogueModule {}
