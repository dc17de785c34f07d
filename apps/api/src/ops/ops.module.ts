import { Module } from '@nestjs/common';
import { HealthModule } from '#health/health.module.js';
import { HealthController } from '#ops/health.controller.js';
import { ProbesController } from '#ops/probes.controller.js';

/** `/live`, `/ready` and `/health`: in every role. */
@Module({ imports: [HealthModule], controllers: [HealthController, ProbesController] })
export class OpsModule {}
