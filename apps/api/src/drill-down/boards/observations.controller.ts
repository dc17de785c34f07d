import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  LatestObservation,
  LatestQuery,
  ObservationPage,
  ObservationQuery,
} from '#drill-down/boards/observations.query.js';
import { Observations } from '#drill-down/boards/observations.js';
import { OwnRows } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { UnitPipe, type WithUnit } from '#pipes/unit.pipe.js';

/** What others observed and sent: official values, estimates, plans and ranks, with every revision. */
@ApiTags('observations')
@Controller('api/observations')
export class ObservationsController {
  constructor(@Inject(Observations) private readonly observations: Observations) {}

  @Get()
  @ApiOkResponse({
    description: 'Observed values, one row per indicator, unit and period, each with its revisions from the journal.',
    standardSchema: ObservationPage,
  })
  list(@Query({ schema: ObservationQuery }) query: ObservationQuery, @OwnRows(SightPipe) sight: Sight) {
    return this.observations.list(query, sight);
  }

  @Get(':indicator/latest')
  @ApiOkResponse({
    description:
      'The latest observation of an indicator for a unit and its targets; `observation: null`: none was ever sent, which ' +
      'is unknown and not zero.',
    standardSchema: LatestObservation,
  })
  latest(
    @Param('indicator') code: string,
    @Query({ schema: LatestQuery, pipes: [UnitPipe] }) query: WithUnit<LatestQuery>,
  ) {
    return this.observations.latest(code, query);
  }
}
