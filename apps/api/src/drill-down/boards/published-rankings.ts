import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { readObservations } from '#drill-down/boards/observations.sql.js';
import { type IndexRow, scoreboard } from '#drill-down/boards/scoreboard.js';
import { readTasks } from '#drill-down/boards/scoreboard.sql.js';
import { loadRankings, type Rankings } from '#indicators/load-rankings.js';

/** What was published of the province: editions of each index, components and tasks. Read by the scoreboard and by subjects. */
@Injectable()
export class PublishedRankings {
  private readonly rankings: Rankings;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) config: Pick<Config, 'CATALOGUE_DIR'>,
  ) {
    this.rankings = loadRankings(join(config.CATALOGUE_DIR, 'indices', 'rankings.yaml'));
  }

  /** `indices`: these alone; `day`: only the editions that were out at its end. */
  async read(catalogue: Catalogue, only: { indices?: readonly string[]; day?: string } = {}): Promise<IndexRow[]> {
    const codes = only.indices ?? [...this.rankings.rankings.keys()];
    const indicators = codes
      .flatMap((code) => this.rankings.rankings.get(code) ?? [])
      .flatMap(({ code, versions }) => [
        code,
        ...versions.flatMap(({ components }) => components.map((part) => part.code)),
      ]);
    const filter = { indicators: [...new Set(indicators)], unit: catalogue.province.rootUnit };
    const { rows } = await readObservations(this.db, catalogue, filter, { limit: 10_000 });
    const day = only.day ?? '9999';
    const observations = rows.filter(({ asOf }) => localDay(Date.parse(asOf)) <= day);
    const plans = catalogue.books.scoreboard.filter(({ index }) => codes.includes(index));
    const tasks = await readTasks(
      this.db,
      plans.flatMap(({ components }) => components.flatMap((part) => part.tasks)),
    );
    const all = scoreboard({ catalogue, rankings: this.rankings, observations, tasks });
    return only.indices ? only.indices.flatMap((code) => all.find((one) => one.code === code) ?? []) : all;
  }
}
