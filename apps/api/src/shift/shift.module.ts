import { Module } from '@nestjs/common';
import { ShiftController } from '#shift/shift.controller.js';
import { Shift } from '#shift/shift.js';

/** The log of the shift and its handover. */
@Module({ controllers: [ShiftController], providers: [Shift] })
export class ShiftModule {}
