import { Module } from '@nestjs/common';
import { HealthWatch } from '#health/watch.js';

/** Exports the one watch of this process. */
@Module({ providers: [HealthWatch], exports: [HealthWatch] })
export class HealthModule {}
