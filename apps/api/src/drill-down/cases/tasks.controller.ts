import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseList, CaseDetails } from '@ioc/shared/answers/cases';
import { ListQuery } from '#drill-down/cases/case-list.js';
import { Cases } from '#drill-down/cases/cases.js';
import { OwnUnits } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { OperationId } from '#platform/operation-id.js';

/** Assigned tasks. */
@ApiTags('explore')
@Controller('api/tasks')
export class TasksController {
  constructor(@Inject(Cases) private readonly cases: Cases) {}

  @Get()
  @OperationId('ExploreController_tasks')
  @ApiOkResponse({ description: 'The tasks that a figure counts.', standardSchema: CaseList })
  list(@Query({ schema: ListQuery }) query: ListQuery, @OwnUnits(SightPipe) sight: Sight) {
    return this.cases.list('task', query, sight);
  }

  @Get(':code')
  @OperationId('ExploreController_task')
  @ApiOkResponse({ standardSchema: CaseDetails })
  one(@Param('code') code: string, @OwnUnits(SightPipe) sight: Sight) {
    return this.cases.history('task', code, sight);
  }
}
