import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Scoreboard } from '@ioc/shared/answers/scoreboard';
import * as z from 'zod';
import { ScoreboardAnswer } from '#drill-down/boards/scoreboard-answer.js';

const ScoreboardQuery = z.strictObject({
  view: z.enum(['then', 'today']).default('then').describe("today: under today's province, each predecessor by itself"),
});

/** PAR INDEX, SIPAS, PAPI, PCI, DTI and others: what was published of the province, and who answers for each part. */
@ApiTags('scoreboard')
@Controller('api/scoreboard')
export class ScoreboardController {
  constructor(@Inject(ScoreboardAnswer) private readonly scoreboard: ScoreboardAnswer) {}

  @Get()
  @ApiOkResponse({
    description:
      'Rankings with their editions (score, rank, of how many provinces), the change of the last one in words, targets, and ' +
      'components with lead unit and tasks. Scores are on the scale of their index: PAPI of 80, DTI of 1.000.',
    standardSchema: Scoreboard,
  })
  read(@Query({ schema: ScoreboardQuery }) { view }: z.infer<typeof ScoreboardQuery>) {
    return this.scoreboard.read(view);
  }
}
