import { Module } from '@nestjs/common';
import { AdministrativeModule } from '#catalogue/administrative.module.js';
import { CatalogueBooks } from '#drill-down/boards/catalogue-books.js';
import { ObservationsController } from '#drill-down/boards/observations.controller.js';
import { Observations } from '#drill-down/boards/observations.js';
import { PublishedRankings } from '#drill-down/boards/published-rankings.js';
import { ScoreboardAnswer } from '#drill-down/boards/scoreboard-answer.js';
import { BooksController } from '#drill-down/boards/scoreboard-books.controller.js';
import { ScoreboardController } from '#drill-down/boards/scoreboard.controller.js';

/** What others observed and published. Exports the rankings, of which subjects show some. */
@Module({
  imports: [AdministrativeModule],
  controllers: [ObservationsController, ScoreboardController, BooksController],
  providers: [Observations, PublishedRankings, ScoreboardAnswer, CatalogueBooks],
  exports: [PublishedRankings],
})
export class BoardsModule {}
