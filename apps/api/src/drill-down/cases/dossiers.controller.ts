import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseList, CaseDetails } from '@ioc/shared/answers/cases';
import { StateCounts } from '@ioc/shared/answers/states';
import { ListQuery } from '#drill-down/cases/case-list.js';
import { Cases } from '#drill-down/cases/cases.js';
import { DossierStates, StatesQuery } from '#drill-down/states/dossier-states.js';
import { OwnUnits } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { OperationId } from '#platform/operation-id.js';

/** Dossiers. All addresses in which another word could stand for `:code` are in this class, in the order that they need. */
@ApiTags('explore')
@Controller('api/dossiers')
export class DossiersController {
  constructor(
    @Inject(Cases) private readonly cases: Cases,
    @Inject(DossierStates) private readonly dossierStates: DossierStates,
  ) {}

  @Get()
  @OperationId('ExploreController_dossiers')
  @ApiOkResponse({ description: 'The dossiers that a figure counts; `total` is the figure.', standardSchema: CaseList })
  list(@Query({ schema: ListQuery }) query: ListQuery, @OwnUnits(SightPipe) sight: Sight) {
    return this.cases.list('dossier', query, sight);
  }

  @Get('states')
  @OperationId('StatesController_states')
  @ApiOkResponse({
    description: 'Dossiers by state and by group; both sum to the total, and each has its list.',
    standardSchema: StateCounts,
  })
  states(@Query({ schema: StatesQuery }) query: StatesQuery): Promise<StateCounts> {
    return this.dossierStates.read(query);
  }

  @Get(':code')
  @OperationId('ExploreController_dossier')
  @ApiOkResponse({ standardSchema: CaseDetails })
  one(@Param('code') code: string, @OwnUnits(SightPipe) sight: Sight) {
    return this.cases.dossier(code, sight);
  }
}
