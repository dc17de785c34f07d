import { join } from 'node:path';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Scoreboard } from '@ioc/shared/answers/scoreboard';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { type Administrative, loadAdministrative } from '#catalogue/administrative.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config.js';
import { CONFIG } from '#config.token.js';
import { readObservations } from '#drill-down/boards/observations.sql.js';
import { scoreboard, underToday } from '#drill-down/boards/scoreboard.js';
import { readTasks } from '#drill-down/boards/scoreboard.sql.js';
import { loadRankings, type Rankings } from '#indicators/load-rankings.js';

const ScoreboardQuery = z.strictObject({
  view: z.enum(['then', 'today']).default('then').describe("today: under today's province, each predecessor by itself"),
});

/** PAR INDEX, SIPAS, PAPI, PCI, DTI and others: what was published of the province, and who answers for each part. */
@ApiTags('scoreboard')
@Controller('api/scoreboard')
export class ScoreboardController {
  private readonly rankings: Rankings;
  private readonly administrative: Administrative;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
    @Inject(CONFIG) config: Config,
  ) {
    this.rankings = loadRankings(join(config.CATALOGUE_DIR, 'indices', 'rankings.yaml'));
    this.administrative = loadAdministrative(join(config.CATALOGUE_DIR, 'administrative'));
  }

  @Get()
  @ApiOkResponse({
    description:
      'Rankings with their editions (score, rank, of how many provinces), the change of the last one in words, targets, and ' +
      'components with lead unit and tasks. Scores are on the scale of their index: PAPI of 80, DTI of 1.000.',
    standardSchema: Scoreboard,
  })
  async read(@Query({ schema: ScoreboardQuery }) { view }: z.infer<typeof ScoreboardQuery>) {
    const catalogue = this.holder.current;
    const { province, books } = catalogue;
    const observations = await this.observed();
    const tasks = await readTasks(
      this.db,
      books.scoreboard.flatMap(({ components }) => components.flatMap((part) => part.tasks)),
    );
    const indices = scoreboard({ catalogue, rankings: this.rankings, observations, tasks });
    const { code, name, asOf } = province;
    const then = { province: { code, name, asOf: asOf ?? null }, indices };
    return view === 'then'
      ? then
      : { ...then, indices: [], today: underToday(indices, catalogue, this.administrative) };
  }

  private async observed() {
    const catalogue = this.holder.current;
    const indicators = [...this.rankings.rankings.values()].flatMap(({ code, versions }) => [
      code,
      ...versions.flatMap(({ components }) => components.map((part) => part.code)),
    ]);
    const filter = { indicators: [...new Set(indicators)], unit: catalogue.province.rootUnit };
    const { rows } = await readObservations(this.db, catalogue, filter, { limit: 10_000 });
    return rows;
  }
}
