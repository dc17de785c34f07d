import { Inject, Injectable } from '@nestjs/common';
import type { ComplaintOverview, ComplaintDetails } from '@ioc/shared/answers/complaints';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { instantText } from '#calendar/local-day.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { Sight } from '#identity/sight.js';
import { Cases } from '#drill-down/cases/cases.js';
import { citizenClock, holdersOf } from '#drill-down/complaints/holders.js';
import { readOverview } from '#drill-down/complaints/overview.js';
import { stageTurns } from '#drill-down/complaints/stage-turns.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import type { WithDay } from '#pipes/day.pipe.js';
import type { WithUnit } from '#pipes/unit.pipe.js';
import { QueryDay, daysInOrder } from '#platform/query-words.js';

export const OverviewQuery = z
  .strictObject({
    unit: z.string().optional().describe('unit code; its descendants are included; absent: the province'),
    from: QueryDay.optional().describe('first local day of the flows; absent: 1 January of `to`'),
    to: QueryDay.optional().describe('last local day; absent: today'),
  })
  .refine(...daysInOrder('to'));
export type OverviewQuery = z.infer<typeof OverviewQuery>;

/** Where complaints lie, and the life of one with the clocks of those who had it. */
@Injectable()
export class Complaints {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(Cases) private readonly cases: Cases,
    @Inject(LedgerReads) private readonly ledger: LedgerReads = new LedgerReads(db),
  ) {}

  /** Flows from the first of the year where no first day is given. */
  overview({ unit, from, to }: WithUnit<WithDay<OverviewQuery, 'to'>>, sight: Sight): Promise<ComplaintOverview> {
    const asked = { unit, to, from: from ?? `${to.slice(0, 4)}-01-01`, sight };
    return readOverview(this.ledger, this.catalogue.current, asked);
  }

  /** @throws NotFoundException */
  async one(code: string, sight: Sight): Promise<ComplaintDetails> {
    const catalogue = this.catalogue.current;
    const history = await this.cases.history('complaint', code, sight);
    const state = history.case['detail'] as Complaint | undefined;
    if (!state) return { ...history, stages: [], holders: [], citizen: null };
    const now = instantText(Date.now());
    return {
      ...history,
      stages: stageTurns(state, catalogue, now),
      holders: holdersOf(state, catalogue, now),
      citizen: citizenClock(state, catalogue, now),
    };
  }
}
