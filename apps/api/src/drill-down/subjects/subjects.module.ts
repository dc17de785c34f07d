import { Module } from '@nestjs/common';
import { BoardsModule } from '#drill-down/boards/boards.module.js';
import { FiguresModule } from '#drill-down/figures/figures.module.js';
import { SubjectSectionReader } from '#drill-down/subjects/subject-section-reader.js';
import { SubjectsController } from '#drill-down/subjects/subjects.controller.js';
import { Subjects } from '#drill-down/subjects/subjects.js';
import { LedgerModule } from '#ledger/ledger.module.js';

/** What the wall speaks of, subject by subject. */
@Module({
  imports: [BoardsModule, FiguresModule, LedgerModule],
  controllers: [SubjectsController],
  providers: [Subjects, SubjectSectionReader],
})
export class SubjectsModule {}
