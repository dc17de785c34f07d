import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { TargetBoard } from '@ioc/shared/answers/targets';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { PublishedRankings } from '#drill-down/boards/published-rankings.js';
import { Figures } from '#drill-down/figures/figures.js';
import { readSeries } from '#drill-down/subjects/observed.sql.js';
import { rankingRows, targetRows } from '#drill-down/targets/target-rows.js';

/** Every target of the catalogue, with what is known, what is due by a day, and whether the pace suffices. */
@Injectable()
export class Targets {
  constructor(
    @Inject(PublishedRankings) private readonly rankings: PublishedRankings,
    @Inject(Figures) private readonly figures: Figures,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  /** @throws NotFoundException for an unknown indicator */
  async read(day: string, only?: string): Promise<TargetBoard> {
    const catalogue = this.holder.current;
    if (only !== undefined && !catalogue.indicators.has(only))
      throw new NotFoundException(`Không có chỉ số ${only} / no such indicator`);
    const asked = [...catalogue.indicators.values()].filter(({ code }) => only === undefined || code === only);
    const aimed = asked.filter(({ targets = [] }) => targets.length > 0);
    const indicators = aimed.flatMap(({ formula }) => (formula.kind === 'observed' ? [formula.indicator] : []));
    const unit = catalogue.province.rootUnit;
    const past = day < todayOf(catalogue, Date.now());
    const [seen, { figures }, indices] = await Promise.all([
      readSeries(this.db, { indicators, unit, day, past }),
      aimed.length > indicators.length ? this.figures.all({ asOf: day }) : { figures: [] },
      this.rankings.read(catalogue, only === undefined ? { day } : { day, indices: [only] }),
    ]);
    const rows = aimed.flatMap((indicator) => {
      const { formula, code } = indicator;
      const figure = figures.find((one) => one.indicator === code) ?? null;
      return formula.kind === 'observed'
        ? targetRows(indicator, { day, seen: seen.filter((one) => one.indicator === formula.indicator), figure: null })
        : targetRows(indicator, { day, seen: [], figure });
    });
    const all = [...rows, ...indices.flatMap((index) => rankingRows(index, day))];
    return { asOf: day, years: [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b), rows: all };
  }
}
