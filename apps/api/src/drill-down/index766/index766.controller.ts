import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IndexAnswer, IndexProcedures, UnitsAnswer, WhatIfAnswer } from '@ioc/shared/answers/index766';
import * as z from 'zod';
import { Index766 } from '#drill-down/index766/index766.js';
import { type ProcedureMeasure, procedureMeasures } from '#drill-down/index766/index766-inputs.js';
import { usualIndexVersion } from '#drill-down/index766/usual-version.js';
import { OwnRows } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { PeriodPipe, type WithWindow } from '#pipes/period.pipe.js';
import { UnitPipe, type WithUnit } from '#pipes/unit.pipe.js';
import { QueryDay } from '#platform/query-words.js';

const WindowWords = {
  unit: z.string().optional().describe('unit code; its descendants are included; absent: the province'),
  from: QueryDay.optional().describe('first local day of reception'),
  to: QueryDay.optional().describe('last local day of reception, and the day of judgement; absent: today'),
  period: z
    .string()
    .max(40)
    .optional()
    .describe('2026-11, 2026-Q4, 2026-H2, 2026, 2026(ytd), report-quarter:2023-Q1; absent: the year to date'),
};
const IndexQuery = z.strictObject({
  ...WindowWords,
  version: z.string().default(usualIndexVersion).describe('of the formulas: 2022-live, 2022-docx or 2026'),
});
type IndexQuery = z.infer<typeof IndexQuery>;
const WhatIfQuery = z.strictObject({
  ...IndexQuery.shape,
  case: z.string().describe('kind of good case, e.g. dossier-on-time, petition-satisfied'),
  n: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
type WhatIfQuery = z.infer<typeof WhatIfQuery>;
const ProceduresQuery = z.strictObject({
  ...WindowWords,
  measure: z.enum(Object.keys(procedureMeasures) as [ProcedureMeasure, ...ProcedureMeasure[]]),
});
type ProceduresQuery = z.infer<typeof ProceduresQuery>;

const pipes = [UnitPipe, PeriodPipe];
type Resolved<Query> = WithUnit<WithWindow<Query>>;

/** Decision 766/QĐ-TTg, counted from events and explained; provisional beside the portal's official scores. */
@ApiTags('index 766')
@Controller('api/indices/766')
export class Index766Controller {
  constructor(@Inject(Index766) private readonly index: Index766) {}

  @Get()
  @ApiOkResponse({
    description:
      'Groups and components with score, counts, the lists behind them, what was lost, and the official value.',
    standardSchema: IndexAnswer,
  })
  score(@Query({ schema: IndexQuery, pipes }) query: Resolved<IndexQuery>) {
    return this.index.score(query);
  }

  @Get('units')
  @ApiOkResponse({
    description: 'Departments and communes below a unit, ranked apart; too few cases give no rank.',
    standardSchema: UnitsAnswer,
  })
  units(@Query({ schema: IndexQuery, pipes }) query: Resolved<IndexQuery>, @OwnRows(SightPipe) sight: Sight) {
    return this.index.units(query, sight);
  }

  @Get('what-if')
  @ApiOkResponse({
    description: 'The score if n more cases of a kind had been good, and which components move.',
    standardSchema: WhatIfAnswer,
  })
  whatIf(@Query({ schema: WhatIfQuery, pipes }) { case: kind, n, ...query }: Resolved<WhatIfQuery>) {
    return this.index.whatIf(query, kind, n);
  }

  @Get('procedures')
  @ApiOkResponse({
    description: 'The procedures that a count of procedures is made of.',
    standardSchema: IndexProcedures,
  })
  procedures(@Query({ schema: ProceduresQuery, pipes }) { measure, ...query }: Resolved<ProceduresQuery>) {
    return this.index.procedures(query, measure);
  }
}
