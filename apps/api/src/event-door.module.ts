import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { EventsController } from '#doors/http/events.controller.js';
import { EventDoor } from '#doors/http/receive.js';
import type { EventLog } from '#event-log/event-log.js';
import { EVENT_LOG } from '#event-log/event-log.token.js';
import { HealthModule } from '#health/health.module.js';
import { HealthWatch } from '#health/watch.js';
import { KeyRing } from '#identity/key-ring.js';
import { limitsOf } from '#ingest/decode/decode.js';
import { findHolders } from '#ingest/find-holders.js';
import { findConflicts } from '#ingest/find-conflicts.js';
import { RefusalCounter } from '#sources/refusal-counter.js';
import { SourcesModule } from '#sources/sources.module.js';
import { onPathPool } from '#storage/path-pool.js';

/** What the door is given of the rest of the program. It stands here because `doors/` itself must reach no table. */
function openDoor(
  config: Config,
  db: DataSource,
  eventLog: EventLog,
  catalogue: CatalogueHolder,
  keys: KeyRing,
  watch: HealthWatch,
  refusals: RefusalCounter,
): EventDoor {
  return new EventDoor(eventLog, catalogue, keys, {
    topicPrefix: config.TOPIC_PREFIX,
    limits: limitsOf(config),
    closedBy: () => watch.closedBy,
    findConflicts: (events) => findConflicts(db, events),
    findHolders: (events, units) => findHolders(db, events, units),
    noteRefusals: (source, refused, at) => refusals.note(source, refused, at),
  });
}

/** `POST /api/events`. */
@Module({
  imports: [HealthModule, SourcesModule],
  controllers: [EventsController],
  providers: [
    onPathPool,
    {
      provide: EventDoor,
      inject: [CONFIG, DataSource, EVENT_LOG, CATALOGUE, KeyRing, HealthWatch, RefusalCounter],
      useFactory: openDoor,
    },
  ],
})
export class EventDoorModule {}
