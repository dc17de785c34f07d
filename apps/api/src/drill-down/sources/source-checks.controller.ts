import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ComparedTotals, DoorRefusals, MissingIds } from '@ioc/shared/answers/source-checks';
import { OwnUnits } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { MissingQuery, mostDays, SourceChecks, WindowQuery } from '#drill-down/sources/source-checks.js';

/** Whether a source and this program hold the same; of all systems, or of a department's own; without contents of any event. */
@ApiTags('sources')
@Controller('api/sources')
export class SourceChecksController {
  constructor(@Inject(SourceChecks) private readonly checks: SourceChecks) {}

  @Get('totals')
  @ApiOkResponse({
    description: `Control totals of sources beside what is journaled, by day and measure; at most ${mostDays} days.`,
    standardSchema: ComparedTotals,
  })
  totals(@Query({ schema: WindowQuery }) query: WindowQuery, @OwnUnits(SightPipe) sight: Sight) {
    return this.checks.totals(query, sight);
  }

  @Get('totals/missing')
  @ApiOkResponse({
    description: 'Which ids are missing of one source, day and measure, where the source sent its ids.',
    standardSchema: MissingIds,
  })
  missing(@Query({ schema: MissingQuery }) query: MissingQuery, @OwnUnits(SightPipe) sight: Sight) {
    return this.checks.missing(query, sight);
  }

  @Get('refusals')
  @ApiOkResponse({
    description: 'What the HTTP door refused, counted without contents; and ids used again, found later.',
    standardSchema: DoorRefusals,
  })
  refusals(
    @Query({ schema: WindowQuery }) query: WindowQuery,
    @OwnUnits(SightPipe) sight: Sight,
  ): Promise<DoorRefusals> {
    return this.checks.refusals(query, sight);
  }
}
