import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AllFigures,
  FigureBy,
  FigureByTopic,
  FigureByUnit,
  RestatementCauses,
  RestatementList,
} from '@ioc/shared/answers/figures';
import * as z from 'zod';
import { type Dimension, dimensions } from '#drill-down/figures/dimensions.js';
import { FigureQuery } from '#drill-down/figures/figure-query.js';
import { Figures } from '#drill-down/figures/figures.js';
import { OwnRows, OwnUnits } from '#identity/principal.js';
import { SightPipe } from '#identity/sight.pipe.js';
import type { Sight } from '#identity/sight.js';
import { Restatements } from '#drill-down/figures/restatements.js';
import { QueryDay, pageLimit } from '#platform/query-words.js';

const CauseQuery = z.strictObject({
  ...FigureQuery.shape,
  after: z.string().max(200).optional(),
  limit: pageLimit(500, 2000),
});
type CauseQuery = z.infer<typeof CauseQuery>;

const Dimensions = z.enum(dimensions, { error: `dimension: cần một trong / expected one of ${dimensions.join(', ')}` });

/** Figures as of any day, over any window, and what they fall into. */
@ApiTags('figures')
@Controller('api/figures')
export class FiguresController {
  constructor(
    @Inject(Figures) private readonly figures: Figures,
    @Inject(Restatements) private readonly restated: Restatements,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'All figures of a unit, its descendants included.', standardSchema: AllFigures })
  all(@Query({ schema: FigureQuery }) query: FigureQuery) {
    return this.figures.all(query);
  }

  @Get(':indicator')
  @ApiOkResponse({ description: 'One figure and its parts by unit, which sum to it.', standardSchema: FigureByUnit })
  units(
    @Param('indicator') indicator: string,
    @Query({ schema: FigureQuery }) query: FigureQuery,
    @OwnRows(SightPipe) sight: Sight,
  ) {
    return this.figures.byUnit(indicator, query, sight);
  }

  @Get(':indicator/restatements')
  @ApiOkResponse({
    description: 'How a figure of a past day changed after that day: from what, to what, on which day it became known.',
    standardSchema: RestatementList,
  })
  restatements(@Param('indicator') indicator: string, @Query({ schema: FigureQuery }) query: FigureQuery) {
    return this.restated.list(indicator, query);
  }

  @Get(':indicator/restatements/:known')
  @ApiOkResponse({
    description:
      'The events that became known on one day and changed the figure, each with what it changed; a page of cases at a time. No page is empty but an only one.',
    standardSchema: RestatementCauses,
  })
  causes(
    @Param('indicator') indicator: string,
    @Param('known', { schema: QueryDay }) known: string,
    @Query({ schema: CauseQuery }) query: CauseQuery,
    @OwnUnits(SightPipe) sight: Sight,
  ) {
    const { after, limit, ...figure } = query;
    return this.restated.causes(indicator, known, figure, { after: after ?? '', cases: limit }, sight);
  }

  @Get(':indicator/topics')
  @ApiOkResponse({
    description: 'One figure and its parts by procedure (or complaint category), which sum to it.',
    standardSchema: FigureByTopic,
  })
  topics(@Param('indicator') indicator: string, @Query({ schema: FigureQuery }) query: FigureQuery) {
    return this.figures.byTopic(indicator, query);
  }

  @Get(':indicator/by/:dimension')
  @ApiOkResponse({
    description:
      'One figure and its parts by unit, topic, field, level of the procedure, channel, or by the unit that decides, received, helped; they sum to it.',
    standardSchema: FigureBy,
  })
  async by(
    @Param('indicator') indicator: string,
    @Param('dimension', { schema: Dimensions }) by: Dimension,
    @Query({ schema: FigureQuery }) query: FigureQuery,
    @OwnRows(SightPipe) sight: Sight,
  ) {
    return { by, ...(await this.figures.by(by, indicator, query, sight)) };
  }
}
