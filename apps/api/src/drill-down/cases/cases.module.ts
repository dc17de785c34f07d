import { Module } from '@nestjs/common';
import { Cases } from '#drill-down/cases/cases.js';
import { Conflicts } from '#drill-down/cases/conflicts.js';
import { ConflictsController } from '#drill-down/cases/conflicts.controller.js';
import { DossiersController } from '#drill-down/cases/dossiers.controller.js';
import { RecordsController } from '#drill-down/cases/records.controller.js';
import { TasksController } from '#drill-down/cases/tasks.controller.js';
import { DossierStates } from '#drill-down/states/dossier-states.js';

/** Cases of every kind: their lists, lives and records. Exports what complaints and documents read of theirs. */
@Module({
  controllers: [DossiersController, TasksController, RecordsController, ConflictsController],
  providers: [Cases, Conflicts, DossierStates],
  exports: [Cases],
})
export class CasesModule {}
