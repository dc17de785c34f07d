import { Module } from '@nestjs/common';
import { AlarmRulesController } from '#alarm-rules/alarm-rules.controller.js';
import { AlarmTrialsController } from '#alarm-rules/alarm-trials.controller.js';
import { RuleDesk } from '#alarm-rules/rule-desk.js';
import { TrialDesk } from '#alarm-rules/trial-desk.js';
import { TrialRunner } from '#alarm-rules/trial-runner.js';

/** The rules of the alarms, and rules tried on history before they go live. */
@Module({
  controllers: [AlarmRulesController, AlarmTrialsController],
  providers: [RuleDesk, TrialDesk, TrialRunner],
})
export class AlarmRulesModule {}
