import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AtRisk, DossierDesks } from '@ioc/shared/answers/stages';
import * as z from 'zod';
import { Stages } from '#drill-down/stages/stages.js';
import { OwnUnits } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { QueryDay, pageLimit } from '#platform/query-words.js';

const AtRiskQuery = z.strictObject({
  unit: z
    .string()
    .optional()
    .describe('unit code; its descendants are included, but not with = before it; absent: the whole province'),
  from: QueryDay.optional().describe('first day on which they fall due; absent: today'),
  to: QueryDay.optional().describe('last day on which they fall due; absent: whenever'),
  of: z
    .enum(['breaching', 'watched'])
    .default('breaching')
    .describe('which dossiers are listed: those that will be late, or all that are looked at'),
  limit: pageLimit(50),
});
type AtRiskQuery = z.infer<typeof AtRiskQuery>;

/** Desks of a dossier, and early warning. */
@ApiTags('explore')
@Controller('api')
export class StagesController {
  constructor(@Inject(Stages) private readonly stages: Stages) {}

  @Get('dossiers/:code/desks')
  @ApiOkResponse({
    description: 'The desks that a dossier lay at, each judged by its own time, and whether the dossier will be late.',
    standardSchema: DossierDesks,
  })
  desks(@Param('code') code: string, @OwnUnits(SightPipe) sight: Sight): Promise<DossierDesks> {
    return this.stages.desks(code, sight);
  }

  @Get('at-risk')
  @ApiOkResponse({
    description:
      'Open dossiers that are in time today and will be late even if every desk from here on keeps to its time; as of now.',
    standardSchema: AtRisk,
  })
  atRisk(
    @Query({ schema: AtRiskQuery }) { unit, limit, of, ...days }: AtRiskQuery,
    @OwnUnits(SightPipe) sight: Sight,
  ): Promise<AtRisk> {
    return this.stages.atRisk(unit, days, { of, limit }, sight);
  }
}
