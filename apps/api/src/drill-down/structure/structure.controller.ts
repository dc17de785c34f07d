import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AfterEnd, StructureAnswer } from '@ioc/shared/answers/structure';
import { CasesAfterEnd } from '#drill-down/structure/after-end.js';
import { OwnRows } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { Structure, StructureQuery } from '#drill-down/structure/structure.js';

/** Figures across the reorganisations of 2024 and 2025. */
@ApiTags('structure')
@Controller('api/structure')
export class StructureController {
  constructor(
    @Inject(Structure) private readonly structure: Structure,
    @Inject(CasesAfterEnd) private readonly late: CasesAfterEnd,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'Ended units under which cases began after their last day.', standardSchema: AfterEnd })
  afterEnd(@OwnRows(SightPipe) sight: Sight) {
    return this.late.list(sight);
  }

  @Get(':indicator')
  @ApiOkResponse({
    description:
      'A figure by the units of its time (`view=then`), or grouped by what they are today. A divided unit is never added to ' +
      'one of its successors: it stands beside each as partial, and once in `reconciliation`, which makes the whole province.',
    standardSchema: StructureAnswer,
  })
  figure(
    @Param('indicator') indicator: string,
    @Query({ schema: StructureQuery }) query: StructureQuery,
    @OwnRows(SightPipe) sight: Sight,
  ) {
    return this.structure.figure(indicator, query, sight);
  }
}
