import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AtRisk, DossierDesks } from '@ioc/shared/answers/stages';
import * as z from 'zod';
import { Stages } from '#drill-down/stages/stages.js';
import { UnitPipe, type WithUnit } from '#pipes/unit.pipe.js';
import { OwnUnits } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { pageLimit } from '#platform/query-words.js';

const AtRiskQuery = z.strictObject({
  unit: z.string().optional().describe('unit code; its descendants are included; absent: the province'),
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
    @Query({ schema: AtRiskQuery, pipes: [UnitPipe] }) { unit, limit }: WithUnit<AtRiskQuery>,
    @OwnUnits(SightPipe) sight: Sight,
  ): Promise<AtRisk> {
    return this.stages.atRisk(unit, limit, sight);
  }
}
