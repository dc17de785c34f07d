import { Module } from '@nestjs/common';
import { AlarmEvaluator } from '#alarms/evaluator.js';
import { AcknowledgementsController } from '#alarms/acknowledgements.controller.js';
import { AlarmsController } from '#alarms/alarms.controller.js';
import { Courier } from '#alarms/courier.js';
import { AlarmDesk } from '#alarms/desk.js';
import { HealthModule } from '#health/health.module.js';
import { onPathPool } from '#storage/path-pool.js';

/** What is wrong, who has it, and what was done about it. Exports the evaluator, which somebody has to let look. */
@Module({
  imports: [HealthModule],
  controllers: [AlarmsController, AcknowledgementsController],
  providers: [onPathPool, AlarmEvaluator, AlarmDesk, Courier],
  exports: [AlarmEvaluator],
})
export class AlarmsModule {}
