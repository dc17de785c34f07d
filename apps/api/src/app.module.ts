import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config.js';
import { CONFIG } from '#config.token.js';
import { EventsController } from '#doors/http/events.controller.js';
import { EventDoor } from '#doors/http/receive.js';
import type { EventLog } from '#event-log/event-log.js';
import { EVENT_LOG } from '#event-log/event-log.token.js';
import { CatalogueController } from '#drill-down/catalogue/catalogue.controller.js';
import { ConflictsController } from '#drill-down/cases/conflicts.controller.js';
import { ComplaintsController } from '#drill-down/complaints/complaints.controller.js';
import { DocumentsController } from '#drill-down/documents/documents.controller.js';
import { ExploreController } from '#drill-down/explore.controller.js';
import { Figures } from '#drill-down/figures/figures.js';
import { FiguresController } from '#drill-down/figures/figures.controller.js';
import { Index766Controller } from '#drill-down/index766/index766.controller.js';
import { Index766 } from '#drill-down/index766/index766.js';
import { MapController } from '#drill-down/catalogue/map.controller.js';
import { ObservationsController } from '#drill-down/boards/observations.controller.js';
import { PeriodsController } from '#drill-down/catalogue/periods.controller.js';
import { ProcedureListController } from '#drill-down/catalogue/procedure-list.controller.js';
import { Restatements } from '#drill-down/figures/restatements.js';
import { BooksController } from '#drill-down/boards/scoreboard-books.controller.js';
import { ScoreboardController } from '#drill-down/boards/scoreboard.controller.js';
import { SubjectRankings } from '#drill-down/subjects/rankings.js';
import { SubjectParts } from '#drill-down/subjects/subject-parts.js';
import { SubjectsController } from '#drill-down/subjects/subjects.controller.js';
import { Subjects } from '#drill-down/subjects/subjects.js';
import { UnitHistoryController } from '#drill-down/catalogue/unit-history.controller.js';
import { SourceChecksController } from '#drill-down/sources/source-checks.controller.js';
import { StagesController } from '#drill-down/stages/stages.controller.js';
import { StatesController } from '#drill-down/states/states.controller.js';
import { CasesAfterEnd } from '#drill-down/structure/after-end.js';
import { StructureController } from '#drill-down/structure/structure.controller.js';
import { Structure } from '#drill-down/structure/structure.js';
import { HealthWatch } from '#health/watch.js';
import { KeyRing } from '#identity/key-ring.js';
import { limitsOf } from '#ingest/decode/decode.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { findConflicts } from '#ingest/find-conflicts.js';
import { QuarantineController } from '#ingest/quarantine.controller.js';
import { ConsumerRunner } from '#ingest/consumer-runner.js';
import { RollupCache } from '#ledger/rollup-cache.js';
import { LiveGateway } from '#live/gateway.js';
import { LivePublisher } from '#live/live-publisher.js';
import { HealthController } from '#ops/health.controller.js';
import { ProbesController } from '#ops/probes.controller.js';
import { ReportsController } from '#reports/reports.controller.js';
import { RefusalCounter } from '#sources/refusal-counter.js';

/** What was opened before the module: the rest of the program takes these from the container. */
export interface Parts {
  readonly config: Config;
  readonly db: DataSource;
  readonly eventLog: EventLog;
  readonly catalogue: CatalogueHolder;
  readonly keys: KeyRing;
}

const serving: Type[] = [
  EventsController,
  FiguresController,
  // Before the controller of /api/dossiers/:code, which would take "states" for a code.
  StatesController,
  ExploreController,
  ComplaintsController,
  DocumentsController,
  CatalogueController,
  MapController,
  Index766Controller,
  ReportsController,
  ObservationsController,
  ProcedureListController,
  PeriodsController,
  ScoreboardController,
  SubjectsController,
  BooksController,
  UnitHistoryController,
  StructureController,
  StagesController,
  ConflictsController,
  SourceChecksController,
  QuarantineController,
];

const door = ({ config, eventLog, catalogue, keys, db }: Parts): Provider => ({
  provide: EventDoor,
  inject: [HealthWatch, RefusalCounter],
  useFactory: (watch: HealthWatch, refusals: RefusalCounter) =>
    new EventDoor(eventLog, catalogue, keys, {
      topicPrefix: config.TOPIC_PREFIX,
      limits: limitsOf(config),
      closedBy: () => watch.closedBy,
      findConflicts: (events) => findConflicts(db, events),
      noteRefusals: (source, refused, at) => refusals.note(source, refused, at),
    }),
});

/** The one module: a role is a choice of what runs in this process, and every part is listed here. */
@Module({})
export class AppModule {
  static of(parts: Parts): DynamicModule {
    const { ROLE } = parts.config;
    const given: Provider[] = [
      { provide: CONFIG, useValue: parts.config },
      { provide: DataSource, useValue: parts.db },
      { provide: EVENT_LOG, useValue: parts.eventLog },
      { provide: CATALOGUE, useValue: parts.catalogue },
      { provide: KeyRing, useValue: parts.keys },
    ];
    return {
      module: AppModule,
      controllers: [HealthController, ProbesController, ...(ROLE === 'ingest' ? [] : serving)],
      providers: [
        ...given,
        HealthWatch,
        ...(ROLE === 'serve' ? [] : [IngestConsumer, ConsumerRunner]),
        ...(ROLE === 'ingest'
          ? []
          : [
              { provide: RefusalCounter, useFactory: () => new RefusalCounter(parts.db) },
              door(parts),
              RollupCache,
              Figures,
              Structure,
              CasesAfterEnd,
              SubjectRankings,
              SubjectParts,
              Subjects,
              Index766,
              Restatements,
              LivePublisher,
              LiveGateway,
            ]),
      ],
    };
  }
}
