import { Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { UnitHistory, UnitLife, UnitSearch } from '@ioc/shared/answers/units';
import * as z from 'zod';
import type { Administrative } from '#catalogue/administrative.js';
import { ADMINISTRATIVE } from '#catalogue/administrative.token.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { unitHistory } from '#catalogue/unit-history.js';
import { searchUnits } from '#drill-down/structure/find-units.js';
import { knownUnits } from '#drill-down/structure/known-units.js';
import { unitLife } from '#drill-down/structure/unit-life.js';
import { AsOfPipe, type WithDay } from '#pipes/day.pipe.js';
import { QueryDay, pageLimit } from '#platform/query-words.js';

const SearchQuery = z.strictObject({
  search: z
    .string()
    .trim()
    .min(2)
    .max(100)
    .describe('words of the name, or of the unit above; marks and case do not matter'),
  asOf: QueryDay.optional().describe('day whose units come first; absent: today'),
  limit: pageLimit(30, 200),
});
const LifeQuery = z.strictObject({
  asOf: QueryDay.optional().describe('day on which the code was understood so; absent: today'),
});

type Dated<Schema extends z.ZodType<{ asOf?: string | undefined }>> = WithDay<z.infer<Schema>, 'asOf'>;

/** What a unit was before 1/7/2025, and what it is now; units by any of their codes and by their names. */
@ApiTags('units')
@Controller('api/units')
export class UnitHistoryController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(ADMINISTRATIVE) private readonly administrative: Administrative,
  ) {}

  @Get()
  @ApiOkResponse({
    description:
      'Units by name, of the catalogue and of the country, those in force and those that ended; nearest first.',
    standardSchema: UnitSearch,
  })
  search(@Query({ schema: SearchQuery, pipes: [AsOfPipe] }) { search, asOf, limit }: Dated<typeof SearchQuery>) {
    const found = searchUnits(search, asOf, knownUnits(this.catalogue.current, this.administrative));
    return { total: found.length, rows: found.slice(0, limit) };
  }

  @Get(':code')
  @ApiOkResponse({
    description:
      'The unit that bore a code on a day: its own code, a statistical one, one of the document exchange, or an alias. ' +
      'With what it was made of and what became of it; parts are marked.',
    standardSchema: UnitLife,
  })
  life(
    @Param('code') code: string,
    @Query({ schema: LifeQuery, pipes: [AsOfPipe] }) { asOf }: Dated<typeof LifeQuery>,
  ) {
    return found(code, unitLife(code, asOf, this.catalogue.current, this.administrative));
  }

  @Get(':code/history')
  @ApiOkResponse({
    description:
      'Both lives of a code: `before` (to 30/6/2025, with its successors) and `now` (with its predecessors). ' +
      '`partial` marks what was divided: figures of such units cannot be added up across the change.',
    standardSchema: UnitHistory,
  })
  history(@Param('code') code: string) {
    return found(code, unitHistory(code, this.catalogue.current, this.administrative));
  }
}

function found<T>(code: string, value: T | null | undefined): T {
  if (!value) throw new NotFoundException(`Không có đơn vị ${code} / no such unit`);
  return value;
}
