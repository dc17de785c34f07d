import { Inject, Injectable } from '@nestjs/common';
import type { Administrative } from '#catalogue/administrative.js';
import { ADMINISTRATIVE } from '#catalogue/administrative.token.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { PublishedRankings } from '#drill-down/boards/published-rankings.js';
import { underToday } from '#drill-down/boards/scoreboard.js';

/** The scoreboard of the province as it was, or under the province of today. */
@Injectable()
export class ScoreboardAnswer {
  constructor(
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
    @Inject(PublishedRankings) private readonly rankings: PublishedRankings,
    @Inject(ADMINISTRATIVE) private readonly administrative: Administrative,
  ) {}

  async read(view: 'then' | 'today') {
    const catalogue = this.holder.current;
    const indices = await this.rankings.read(catalogue);
    const { code, name, asOf } = catalogue.province;
    const then = { province: { code, name, asOf: asOf ?? null }, indices };
    if (view === 'then') return then;
    return { ...then, indices: [], today: underToday(indices, catalogue, this.administrative) };
  }
}
