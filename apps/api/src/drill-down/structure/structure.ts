import { BadRequestException, Inject, Injectable } from '@nestjs/common';
import * as z from 'zod';
import type { Administrative } from '#catalogue/administrative.js';
import { ADMINISTRATIVE } from '#catalogue/administrative.token.js';
import type { Indicator } from '#catalogue/catalogue.js';
import { FilterQueryWords } from '#drill-down/cases/filter-query.js';
import type { FigureQuery } from '#drill-down/figures/figure-query.js';
import { Figures } from '#drill-down/figures/figures.js';
import { sumsBy } from '#drill-down/figures/sums-by.sql.js';
import { provincesOf, unitsWithin } from '#drill-down/structure/own-sums.js';
import { addedUp } from '#ledger/add-sums.js';
import { observedUnits } from '#drill-down/structure/observed-units.js';
import {
  asThen,
  byToday,
  type StructureCounts,
  type StructureQuestion,
} from '#drill-down/structure/structure-answer.js';
import { successionsOf } from '#drill-down/structure/successions.js';
import { measuresOf } from '#ledger/figures.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import type { Sight } from '#identity/sight.js';
import { QueryDay, daysInOrder, LastDayWords } from '#platform/query-words.js';

export const StructureQuery = z
  .strictObject({
    view: z
      .enum(['then', 'today'])
      .default('today')
      .describe('then: by the units of the day of each event; today: grouped by what these units are today'),
    level: z
      .enum(['commune', 'department', 'centre', 'district', 'province'])
      .optional()
      .describe(
        'rows of one kind of unit; province: each former province as a whole; absent: every unit by its own cases',
      ),
    from: QueryDay.optional().describe("first local day; absent: the indicator's own window that ends on `to`"),
    ...LastDayWords,
    ...FilterQueryWords,
  })
  .refine(...daysInOrder('to'));
export type StructureQuery = z.infer<typeof StructureQuery>;

/** Figures by the units that were, and by the units of today: only what went whole is added up. */
@Injectable()
export class Structure {
  constructor(
    @Inject(LedgerReads) private readonly ledger: LedgerReads,
    @Inject(Figures) private readonly figures: Figures,
    @Inject(ADMINISTRATIVE) private readonly administrative: Administrative,
  ) {}

  /** @throws NotFoundException for no such indicator, BadRequestException for one that no unit's cases make up */
  async figure(code: string, { view, level, ...query }: StructureQuery, sight: Sight) {
    const { setting, indicator, question } = await this.figures.ask(code, query as FigureQuery);
    const { catalogue } = setting;
    if (indicator.formula.kind === 'procedures') throw new BadRequestException(ofTheCatalogue(indicator));
    const told: StructureQuestion = { indicator, setting, level: level ?? null, window: question.window };
    const wayOf = successionsOf(catalogue, this.administrative);
    const answer = (all: StructureCounts) => {
      const counted = cutCounts(all, sight);
      return view === 'then' ? asThen(told, counted, wayOf) : byToday(told, counted, wayOf, this.administrative);
    };
    if (indicator.formula.kind === 'observed') return answer(observedUnits(indicator, setting));
    const sums = await sumsBy(
      this.ledger,
      catalogue,
      measuresOf(indicator),
      { unitOf: question.narrow.role ?? 'decides' },
      null,
      question,
    );
    const single = unitsWithin(sums, indicator, catalogue, question.window);
    const units = level === 'province' ? provincesOf(single, catalogue) : single;
    return answer({ units, total: addedUp(sums.values()) });
  }
}

/** Rows of what is seen, beside the total of all. */
const cutCounts = (all: StructureCounts, sight: Sight): StructureCounts =>
  sight === null ? all : { ...all, units: all.units.filter(({ unit }) => sight.includes(unit)), cut: true };

const ofTheCatalogue = ({ code }: Indicator) =>
  `${code}: đếm thủ tục trong danh mục, không có theo cơ cấu đơn vị / counts procedures of the catalogue, which no unit's cases make up`;
