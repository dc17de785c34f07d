import { join } from 'node:path';
import { Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { UnitHistory, UnitLife, UnitSearch } from '@ioc/shared/answers/units';
import * as z from 'zod';
import { type Administrative, loadAdministrative } from '#catalogue/administrative.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { unitHistory } from '#catalogue/unit-history.js';
import type { Config } from '#config.js';
import { CONFIG } from '#config.token.js';
import { todayOf } from '#catalogue/today.js';
import { searchUnits } from '#drill-down/structure/find-units.js';
import { knownUnits } from '#drill-down/structure/known-units.js';
import { unitLife } from '#drill-down/structure/unit-life.js';
import { AskedDay } from '#platform/query-words.js';

const SearchQuery = z.strictObject({
  search: z
    .string()
    .trim()
    .min(2)
    .max(100)
    .describe('words of the name, or of the unit above; marks and case do not matter'),
  asOf: AskedDay.optional().describe('day whose units come first; absent: today'),
  limit: z.coerce.number().int().min(1).max(200).default(30),
});
const LifeQuery = z.strictObject({
  asOf: AskedDay.optional().describe('day on which the code was understood so; absent: today'),
});

/** What a unit was before 1/7/2025, and what it is now; units by any of their codes and by their names. */
@ApiTags('units')
@Controller('api/units')
export class UnitHistoryController {
  private readonly administrative: Administrative;

  constructor(
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(CONFIG) config: Config,
  ) {
    this.administrative = loadAdministrative(join(config.CATALOGUE_DIR, 'administrative'));
  }

  @Get()
  @ApiOkResponse({
    description:
      'Units by name, of the catalogue and of the country, those in force and those that ended; nearest first.',
    standardSchema: UnitSearch,
  })
  search(@Query({ schema: SearchQuery }) { search, asOf, limit }: z.infer<typeof SearchQuery>) {
    const catalogue = this.catalogue.current;
    const day = asOf ?? todayOf(catalogue, Date.now());
    const found = searchUnits(search, day, knownUnits(catalogue, this.administrative));
    return { total: found.length, rows: found.slice(0, limit) };
  }

  @Get(':code')
  @ApiOkResponse({
    description:
      'The unit that bore a code on a day: its own code, a statistical one, one of the document exchange, or an alias. ' +
      'With what it was made of and what became of it; parts are marked.',
    standardSchema: UnitLife,
  })
  life(@Param('code') code: string, @Query({ schema: LifeQuery }) { asOf }: z.infer<typeof LifeQuery>) {
    const catalogue = this.catalogue.current;
    const found = unitLife(code, asOf ?? todayOf(catalogue, Date.now()), catalogue, this.administrative);
    if (!found) throw new NotFoundException(`Không có đơn vị ${code} / no such unit`);
    return found;
  }

  @Get(':code/history')
  @ApiOkResponse({
    description:
      'Both lives of a code: `before` (to 30/6/2025, with its successors) and `now` (with its predecessors). ' +
      '`partial` marks what was divided: figures of such units cannot be added up across the change.',
    standardSchema: UnitHistory,
  })
  history(@Param('code') code: string) {
    const found = unitHistory(code, this.catalogue.current, this.administrative);
    if (!found) throw new NotFoundException(`Không có đơn vị ${code} / no such unit`);
    return found;
  }
}
