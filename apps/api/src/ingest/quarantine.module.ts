import { Module } from '@nestjs/common';
import { QuarantineController } from '#ingest/quarantine.controller.js';

/** What could not be understood: its list and its replay. */
@Module({ controllers: [QuarantineController] })
export class QuarantineModule {}
