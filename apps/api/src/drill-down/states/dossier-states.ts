import { BadRequestException, Inject, Injectable } from '@nestjs/common';
import type { StateCounts } from '@ioc/shared/answers/states';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { unitsBelow } from '#drill-down/cases/case-list.js';
import { stateCounts } from '#drill-down/states/state-counts.js';
import { readStateCounts } from '#drill-down/states/state-counts.sql.js';
import { notThen } from '#drill-down/states/state-words.js';
import { QueryDay } from '#platform/query-words.js';

export const StatesQuery = z.strictObject({
  grouping: z.string().optional().describe('code of a grouping in catalogue/states.yaml; absent: the first'),
  unit: z.string().optional().describe('deciding unit; its descendants are included; absent: the whole province'),
  asOf: z
    .union([z.literal('today'), QueryDay])
    .optional()
    .describe('today; a past day is refused, because states are known of today alone'),
});
export type StatesQuery = z.infer<typeof StatesQuery>;

/** In which state the dossiers are, by state and by the groups of a report (domain §2.2). */
@Injectable()
export class DossierStates {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  /** @throws BadRequestException for a past day, an unknown grouping or unit */
  async read(query: StatesQuery): Promise<StateCounts> {
    const catalogue = this.catalogue.current;
    const today = todayOf(catalogue, Date.now());
    const asOf = query.asOf === undefined || query.asOf === 'today' ? today : query.asOf;
    if (asOf !== today) throw new BadRequestException(notThen(asOf));
    const { groupings } = catalogue.states;
    const grouping = groupings.find(({ code }) => code === (query.grouping ?? groupings[0]?.code));
    if (!grouping) {
      const known = groupings.map(({ code }) => code).join(', ');
      throw new BadRequestException(`grouping: không có cách gộp ${query.grouping} / no such grouping; ${known}`);
    }
    const unit = query.unit ?? catalogue.province.rootUnit;
    const counts = await readStateCounts(this.db, unitsBelow(unit, catalogue));
    return stateCounts(counts, grouping, unit, asOf, catalogue);
  }
}
