import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Config } from '#config.js';
import { CONFIG } from '#config.token.js';
import { readObservations } from '#drill-down/boards/observations.sql.js';
import { scoreboard } from '#drill-down/boards/scoreboard.js';
import { readTasks } from '#drill-down/boards/scoreboard.sql.js';
import { loadRankings, type Rankings } from '#indicators/load-rankings.js';

/** Some rankings of the province, as GET /api/scoreboard tells them. */
@Injectable()
export class SubjectRankings {
  private readonly rankings: Rankings;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.rankings = loadRankings(join(config.CATALOGUE_DIR, 'indices', 'rankings.yaml'));
  }

  /** In the order asked for; editions that were not yet out at the end of `day` are left out. */
  async read(catalogue: Catalogue, indices: readonly string[], day: string) {
    const wanted = indices.flatMap((code) => this.rankings.rankings.get(code) ?? []);
    const codes = wanted.flatMap(({ code, versions }) => [
      code,
      ...versions.flatMap(({ components }) => components.map((part) => part.code)),
    ]);
    const filter = { indicators: [...new Set(codes)], unit: catalogue.province.rootUnit };
    const { rows } = await readObservations(this.db, catalogue, filter, { limit: 10_000 });
    const observations = rows.filter(({ asOf }) => localDay(Date.parse(asOf)) <= day);
    const plans = catalogue.books.scoreboard.filter(({ index }) => indices.includes(index));
    const tasks = await readTasks(
      this.db,
      plans.flatMap(({ components }) => components.flatMap((part) => part.tasks)),
    );
    const all = scoreboard({ catalogue, rankings: this.rankings, observations, tasks });
    const found = indices.flatMap((code) => all.find((one) => one.code === code) ?? []);
    return found.map((row) => ({ ...row, components: row.components.map(withTasks) }));
  }
}

type Component = ReturnType<typeof scoreboard>[number]['components'][number];
const withTasks = (part: Component) => ({ ...part, tasks: part.tasks.map((task) => ({ ...task })) });
