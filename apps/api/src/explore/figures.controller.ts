import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FigureQuery, Figures } from '#explore/figures.js';

/** Figures as of any day, over any window, and what they fall into. */
@ApiTags('figures')
@Controller('api/figures')
export class FiguresController {
  constructor(@Inject(Figures) private readonly figures: Figures) {}

  @Get()
  @ApiOkResponse({ description: 'All figures of a unit, its descendants included.' })
  all(@Query({ schema: FigureQuery }) query: FigureQuery) {
    return this.figures.all(query);
  }

  @Get(':indicator')
  @ApiOkResponse({ description: 'One figure and its parts by unit, which sum to it.' })
  units(@Param('indicator') indicator: string, @Query({ schema: FigureQuery }) query: FigureQuery) {
    return this.figures.byUnit(indicator, query);
  }

  @Get(':indicator/topics')
  @ApiOkResponse({ description: 'One figure and its parts by procedure (or complaint category), which sum to it.' })
  topics(@Param('indicator') indicator: string, @Query({ schema: FigureQuery }) query: FigureQuery) {
    return this.figures.byTopic(indicator, query);
  }
}
