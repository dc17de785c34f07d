import { Module } from '@nestjs/common';
import { AlarmsModule } from '#alarms/alarms.module.js';
import { HealthModule } from '#health/health.module.js';
import { LedgerModule } from '#ledger/ledger.module.js';
import { IndexScores } from '#live/charts/index-scores.js';
import { AlarmTicker } from '#live/alarm-ticker.js';
import { LiveGateway } from '#live/gateway.js';
import { LivePublisher } from '#live/live-publisher.js';
import { PeriodsModule } from '#pipes/periods.module.js';
import { onPathPool } from '#storage/path-pool.js';

/** The live tables and their socket. Nothing else publishes. */
@Module({
  imports: [AlarmsModule, HealthModule, LedgerModule, PeriodsModule],
  providers: [onPathPool, IndexScores, LivePublisher, LiveGateway, AlarmTicker],
})
export class LiveModule {}
