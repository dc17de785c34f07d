import { Module } from '@nestjs/common';
import { StagesController } from '#drill-down/stages/stages.controller.js';
import { Stages } from '#drill-down/stages/stages.js';

/** Desks of dossiers and early warning. */
@Module({ controllers: [StagesController], providers: [Stages] })
export class StagesModule {}
