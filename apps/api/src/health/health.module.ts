import { Module } from '@nestjs/common';
import { HealthWatch } from '#health/watch.js';
import { onPathPool } from '#storage/path-pool.js';

/** Exports the one watch of this process. */
@Module({ providers: [onPathPool, HealthWatch], exports: [HealthWatch] })
export class HealthModule {}
