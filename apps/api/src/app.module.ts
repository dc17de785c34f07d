import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '#accounts/accounts.module.js';
import { AlarmQualityModule } from '#alarm-quality/alarm-quality.module.js';
import { AlarmRulesModule } from '#alarm-rules/alarm-rules.module.js';
import { AuditModule } from '#audit/audit.module.js';
import { CoreModule, type AppResources } from '#core.module.js';
import { DisplaysModule } from '#displays/displays.module.js';
import { BoardsModule } from '#drill-down/boards/boards.module.js';
import { CasesModule } from '#drill-down/cases/cases.module.js';
import { CatalogueModule } from '#drill-down/catalogue/catalogue.module.js';
import { ComplaintsModule } from '#drill-down/complaints/complaints.module.js';
import { DocumentsModule } from '#drill-down/documents/documents.module.js';
import { FiguresModule } from '#drill-down/figures/figures.module.js';
import { Index766Module } from '#drill-down/index766/index766.module.js';
import { HospitalsModule } from '#drill-down/hospitals/hospitals.module.js';
import { LayersModule } from '#drill-down/layers/layers.module.js';
import { RegistersModule } from '#drill-down/registers/registers.module.js';
import { SourceChecksModule } from '#drill-down/sources/source-checks.module.js';
import { StagesModule } from '#drill-down/stages/stages.module.js';
import { StructureModule } from '#drill-down/structure/structure.module.js';
import { SubjectsModule } from '#drill-down/subjects/subjects.module.js';
import { TargetsModule } from '#drill-down/targets/targets.module.js';
import { EventDoorModule } from '#event-door.module.js';
import { IngestModule } from '#ingest/ingest.module.js';
import { QuarantineModule } from '#ingest/quarantine.module.js';
import { KeysModule } from '#keys/keys.module.js';
import { LiveModule } from '#live/live.module.js';
import { OpsModule } from '#ops/ops.module.js';
import { ReportsModule } from '#reports/reports.module.js';
import { RhythmsModule } from '#rhythms/rhythms.module.js';
import { ScenesModule } from '#scenes/scenes.module.js';
import { ShiftModule } from '#shift/shift.module.js';

/** Features of a process that answers requests. Their order means nothing: no two controllers share an address. */
const serving = [
  AccountsModule,
  AuditModule,
  DisplaysModule,
  EventDoorModule,
  KeysModule,
  FiguresModule,
  CasesModule,
  ComplaintsModule,
  DocumentsModule,
  CatalogueModule,
  Index766Module,
  ReportsModule,
  BoardsModule,
  SubjectsModule,
  TargetsModule,
  RegistersModule,
  LayersModule,
  HospitalsModule,
  StructureModule,
  StagesModule,
  SourceChecksModule,
  QuarantineModule,
  AlarmQualityModule,
  AlarmRulesModule,
  ShiftModule,
  RhythmsModule,
  ScenesModule,
  LiveModule,
];

/** A role is a choice of features. */
@Module({})
export class AppModule {
  static of(parts: AppResources): DynamicModule {
    const { ROLE } = parts.config;
    return {
      module: AppModule,
      imports: [
        CoreModule.of(parts),
        OpsModule,
        ...(ROLE === 'serve' ? [] : [IngestModule]),
        ...(ROLE === 'ingest' ? [] : serving),
      ],
    };
  }
}
