import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RefusalCounter } from '#sources/refusal-counter.js';
import { onPathPool } from '#storage/path-pool.js';

/** Exports the counter of what the door refused. */
@Module({
  providers: [
    onPathPool,
    { provide: RefusalCounter, inject: [DataSource], useFactory: (db: DataSource) => new RefusalCounter(db) },
  ],
  exports: [RefusalCounter],
})
export class SourcesModule {}
