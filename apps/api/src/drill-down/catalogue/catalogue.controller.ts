import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CatalogueAnswer } from '@ioc/shared/answers/catalogue';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';

/** What codes mean: the catalogue in force, with its version. */
@ApiTags('catalogue')
@Controller('api/catalogue')
export class CatalogueController {
  constructor(@Inject(CATALOGUE) private readonly holder: CatalogueHolder) {}

  @Get()
  @ApiOkResponse({ standardSchema: CatalogueAnswer })
  read() {
    const { province, units, procedures, categories, indicators, sources, version } = this.holder.current;
    const today = todayOf(this.holder.current, Date.now());
    const ended = ({ validTo }: { validTo: string | null }) => validTo !== null && validTo < today;
    return {
      version,
      province,
      units: [...units.values()].filter((unit) => !ended(unit)),
      formerUnits: [...units.values()].filter(ended),
      procedures: [...procedures.values()].map(({ code, name, field }) => ({ code, name, field })),
      categories: [...categories.values()],
      indicators: [...indicators.values()],
      sources: [...sources.values()],
    };
  }
}
