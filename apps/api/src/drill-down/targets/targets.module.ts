import { Module } from '@nestjs/common';
import { BoardsModule } from '#drill-down/boards/boards.module.js';
import { FiguresModule } from '#drill-down/figures/figures.module.js';
import { Targets } from '#drill-down/targets/targets.js';
import { TargetsController } from '#drill-down/targets/targets.controller.js';

/** What the province aims at. */
@Module({ imports: [BoardsModule, FiguresModule], controllers: [TargetsController], providers: [Targets] })
export class TargetsModule {}
