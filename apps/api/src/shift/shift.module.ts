import { Module } from '@nestjs/common';
import { ShiftController } from '#shift/shift.controller.js';
import { RosterController } from '#shift/roster.controller.js';
import { HealthModule } from '#health/health.module.js';
import { DeskSound } from '#shift/desk-sound.js';
import { RosterDesk } from '#shift/roster-desk.js';
import { Shift } from '#shift/shift.js';

/** The log of the shift, its handover, and who is on duty. */
@Module({
  imports: [HealthModule],
  controllers: [ShiftController, RosterController],
  providers: [Shift, RosterDesk, DeskSound],
})
export class ShiftModule {}
