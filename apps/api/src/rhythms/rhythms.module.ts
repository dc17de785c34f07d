import { Module } from '@nestjs/common';
import { RhythmDesk } from '#rhythms/rhythm-desk.js';
import { RhythmsController } from '#rhythms/rhythms.controller.js';
import { RhythmLearner } from '#sources/rhythm-learner.js';

/** What is to be expected of each source by hour: learned once a day, corrected on the page. */
@Module({ controllers: [RhythmsController], providers: [RhythmDesk, RhythmLearner] })
export class RhythmsModule {}
