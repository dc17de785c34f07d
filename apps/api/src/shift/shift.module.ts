import { Module } from '@nestjs/common';
import { ShiftController } from '#shift/shift.controller.js';
import { DrillController } from '#shift/drill.controller.js';
import { DrillDesk } from '#shift/drill-desk.js';
import { RosterController } from '#shift/roster.controller.js';
import { LedgerModule } from '#ledger/ledger.module.js';
import { RestatedHeadlines } from '#shift/restated.js';
import { HealthModule } from '#health/health.module.js';
import { DeskSound } from '#shift/desk-sound.js';
import { RosterDesk } from '#shift/roster-desk.js';
import { Shift } from '#shift/shift.js';

/** The log of the shift, its handover, who is on duty, and its exercises. */
@Module({
  imports: [HealthModule, LedgerModule],
  controllers: [ShiftController, RosterController, DrillController],
  providers: [Shift, RestatedHeadlines, RosterDesk, DeskSound, DrillDesk],
})
export class ShiftModule {}
