import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseList } from '@ioc/shared/answers/cases';
import { ComplaintOverview, ComplaintDetails } from '@ioc/shared/answers/complaints';
import { ListQuery } from '#drill-down/cases/case-list.js';
import { Cases } from '#drill-down/cases/cases.js';
import { Complaints, OverviewQuery } from '#drill-down/complaints/complaints.js';
import { ToPipe, type WithDay } from '#pipes/day.pipe.js';
import { OwnRows, OwnUnits } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { UnitPipe, type WithUnit } from '#pipes/unit.pipe.js';

/** Field reports (PAHT) and petitions (PAKN): two procedures, asked for by measures of their own. */
@ApiTags('complaints')
@Controller('api/complaints')
export class ComplaintsController {
  constructor(
    @Inject(Cases) private readonly cases: Cases,
    @Inject(Complaints) private readonly complaints: Complaints,
  ) {}

  @Get()
  @ApiOkResponse({
    description: 'The complaints that a figure counts; private ones are there without their code.',
    standardSchema: CaseList,
  })
  list(@Query({ schema: ListQuery }) query: ListQuery, @OwnUnits(SightPipe) sight: Sight) {
    return this.cases.list('complaint', query, sight);
  }

  @Get('overview')
  @ApiOkResponse({
    description: 'Where complaints lie and are overdue, by stage, category and unit; each count has its list.',
    standardSchema: ComplaintOverview,
  })
  overview(
    @Query({ schema: OverviewQuery, pipes: [UnitPipe, ToPipe] }) query: WithUnit<WithDay<OverviewQuery, 'to'>>,
    @OwnRows(SightPipe) sight: Sight,
  ): Promise<ComplaintOverview> {
    return this.complaints.overview(query, sight);
  }

  @Get(':code')
  @ApiOkResponse({ standardSchema: ComplaintDetails })
  complaint(@Param('code') code: string, @OwnUnits(SightPipe) sight: Sight): Promise<ComplaintDetails> {
    return this.complaints.one(code, sight);
  }
}
