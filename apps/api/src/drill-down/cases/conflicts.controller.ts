import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseList } from '@ioc/shared/answers/cases';
import { OwnUnits } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { ConflictQuery, Conflicts } from '#drill-down/cases/conflicts.js';

/** Cases on which two systems differ. */
@ApiTags('explore')
@Controller('api/conflicts')
export class ConflictsController {
  constructor(@Inject(Conflicts) private readonly conflicts: Conflicts) {}

  @Get()
  @ApiOkResponse({
    description: 'Disputed cases, newest first; the timeline of each says which step and which system.',
    standardSchema: CaseList,
  })
  list(@Query({ schema: ConflictQuery }) query: ConflictQuery, @OwnUnits(SightPipe) sight: Sight) {
    return this.conflicts.list(query, sight);
  }
}
