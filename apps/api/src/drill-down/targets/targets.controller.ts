import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { TargetBoard } from '@ioc/shared/answers/targets';
import * as z from 'zod';
import { Targets } from '#drill-down/targets/targets.js';
import { AsOfPipe, type WithDay } from '#pipes/day.pipe.js';
import { QueryDay } from '#platform/query-words.js';

const TargetsQuery = z.strictObject({
  asOf: QueryDay.optional().describe('local day; absent: today'),
  indicator: z.string().max(100).optional().describe('indicator code: its targets alone'),
});

/** What the province aims at, year by year, and how far it is. */
@ApiTags('targets')
@Controller('api/targets')
export class TargetsController {
  constructor(@Inject(Targets) private readonly targets: Targets) {}

  @Get()
  @ApiOkResponse({
    description:
      'Targets of indicators and rankings by year: the value known by the day, what was due by then, and whether the pace ' +
      'since the first known value reaches the target.',
    standardSchema: TargetBoard,
  })
  @ApiNotFoundResponse({ description: 'Không có chỉ số ấy / no such indicator', standardSchema: ErrorAnswer })
  read(@Query({ schema: TargetsQuery, pipes: [AsOfPipe] }) query: WithDay<z.infer<typeof TargetsQuery>, 'asOf'>) {
    return this.targets.read(query.asOf, query.indicator);
  }
}
