import { join } from 'node:path';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { UnitHistory } from '@ioc/shared/answers/units';
import { type Administrative, loadAdministrative } from '#catalogue/administrative.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { unitHistory } from '#catalogue/unit-history.js';
import type { Config } from '#config.js';
import { CONFIG } from '#config.token.js';

/** What a unit was before 1/7/2025, and what it is now. */
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

  @Get(':code/history')
  @ApiOkResponse({
    description:
      'Both lives of a code: `before` (to 30/6/2025, with its successors) and `now` (with its predecessors). ' +
      '`partial` marks what was divided: figures of such units cannot be added up across the change.', standardSchema: UnitHistory })
  history(@Param('code') code: string) {
    const found = unitHistory(code, this.catalogue.current, this.administrative);
    if (!found) throw new NotFoundException(`Không có đơn vị ${code} / no such unit`);
    return found;
  }
}
