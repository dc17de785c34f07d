import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SubjectAnswer, SubjectList } from '@ioc/shared/answers/subjects';
import { OwnRows } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { SubjectQuery } from '#drill-down/subjects/subjects.query.js';
import { Subjects } from '#drill-down/subjects/subjects.js';

/** What the wall speaks of, subject by subject: each a panel, and everything that leads down from it. */
@ApiTags('subjects')
@Controller('api/subjects')
export class SubjectsController {
  constructor(@Inject(Subjects) private readonly subjects: Subjects) {}

  @Get()
  @ApiOkResponse({
    description: 'All subjects of the province with their chief figures and how many need someone.',
    standardSchema: SubjectList,
  })
  list(@Query({ schema: SubjectQuery }) query: SubjectQuery) {
    return this.subjects.list(query);
  }

  @Get(':code')
  @ApiOkResponse({
    description:
      'One subject: figures, what they fall into, observed series with plan and revisions, rankings, readings of devices. ' +
      'Every figure of our own counting carries its list.',
    standardSchema: SubjectAnswer,
  })
  one(
    @Param('code') code: string,
    @Query({ schema: SubjectQuery }) query: SubjectQuery,
    @OwnRows(SightPipe) sight: Sight,
  ) {
    return this.subjects.one(code, query, sight);
  }
}
