import { Module } from '@nestjs/common';
import { HealthModule } from '#health/health.module.js';
import { ConsumerRunner } from '#ingest/consumer-runner.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { onPathPool } from '#storage/path-pool.js';

/** The consumer of the event log; the only part that a process of role `serve` does without. */
@Module({ imports: [HealthModule], providers: [onPathPool, IngestConsumer, ConsumerRunner] })
export class IngestModule {}
