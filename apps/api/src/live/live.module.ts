import { Module } from '@nestjs/common';
import { HealthModule } from '#health/health.module.js';
import { LedgerModule } from '#ledger/ledger.module.js';
import { LiveGateway } from '#live/gateway.js';
import { LivePublisher } from '#live/live-publisher.js';

/** The live tables and their socket. Nothing else publishes. */
@Module({ imports: [HealthModule, LedgerModule], providers: [LivePublisher, LiveGateway] })
export class LiveModule {}
