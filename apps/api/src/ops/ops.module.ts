import { Module } from '@nestjs/common';
import { HealthModule } from '#health/health.module.js';
import { LedgerModule } from '#ledger/ledger.module.js';
import { HealthController } from '#ops/health.controller.js';
import { ProbesController } from '#ops/probes.controller.js';

/** `/live`, `/ready` and `/health`: in every role. */
@Module({ imports: [HealthModule, LedgerModule], controllers: [HealthController, ProbesController] })
export class OpsModule {}
