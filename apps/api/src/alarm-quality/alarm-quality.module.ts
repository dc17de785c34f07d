import { Module } from '@nestjs/common';
import { AlarmQualityController } from '#alarm-quality/alarm-quality.controller.js';

/** How good the alarms are. Reads like every page, not through the pool of the live path. */
@Module({ controllers: [AlarmQualityController] })
export class AlarmQualityModule {}
