import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CatalogueAnswer } from '@ioc/shared/answers/catalogue';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';

/** What codes mean: the catalogue in force, with its version. */
@ApiTags('catalogue')
@Controller('api/catalogue')
export class CatalogueController {
  constructor(@Inject(CATALOGUE) private readonly holder: CatalogueHolder) {}

  @Get()
  @ApiOkResponse({ standardSchema: CatalogueAnswer })
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
