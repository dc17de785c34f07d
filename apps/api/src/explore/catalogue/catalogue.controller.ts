import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';

/** What codes mean: the catalogue in force, with its version. */
@ApiTags('catalogue')
@Controller('api/catalogue')
export class CatalogueController {
  constructor(@Inject(CATALOGUE) private readonly holder: CatalogueHolder) {}

  @Get()
  read() {
    const { province, units, procedures, categories, indicators, sources, version } = this.holder.current;
    return {
      version,
      province,
      units: [...units.values()],
      procedures: [...procedures.values()].map(({ code, name, field }) => ({ code, name, field })),
      categories: [...categories.values()],
      indicators: [...indicators.values()],
      sources: [...sources.values()],
    };
  }
}
