import { Module } from '@nestjs/common';
import { Displays } from '#displays/displays.js';
import { DisplaysController } from '#displays/displays.controller.js';
import { OwnDisplayController } from '#displays/own-display.controller.js';
import { Pairings } from '#displays/pairings.js';

/** Screens as known devices: paired by a code, seen by their reports, revoked. */
@Module({
  controllers: [DisplaysController, OwnDisplayController],
  providers: [Displays, Pairings],
})
export class DisplaysModule {}
