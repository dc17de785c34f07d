import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { filtersOf, FilterQueryWords } from '#drill-down/cases/filter-query.js';
import type { Sight } from '#identity/sight.js';
import type { WithWindow } from '#pipes/period.pipe.js';
import type { WithUnit } from '#pipes/unit.pipe.js';
import { QueryDay } from '#platform/query-words.js';
import { readBooks } from '#reports/books.js';
import { readReport, reportGroupings } from '#reports/read-report.js';

export const ReportQuery = z.strictObject({
  unit: z.string().optional().describe('unit code; its descendants are included; absent: the province'),
  by: z.enum(reportGroupings).default('field'),
  ...FilterQueryWords,
  from: QueryDay.optional(),
  to: QueryDay.optional().describe('last local day; the report is as of its end; absent: today'),
  period: z
    .string()
    .max(40)
    .optional()
    .describe('2026-11, 2026-Q4, 2026, report-quarter:2023-Q1; absent: the year to date'),
  format: z.enum(['json', 'csv']).default('json'),
});
export type ReportQuery = z.infer<typeof ReportQuery>;

/** The statutory report of a unit, and whether the books behind it balance. */
@Injectable()
export class Reports {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
  ) {}

  async ii06a({ unit, by, window, ...query }: WithUnit<WithWindow<ReportQuery>>, sight: Sight) {
    const catalogue = this.holder.current;
    const report = await readReport(this.db, catalogue, { unit, by, narrow: filtersOf(query), window, sight });
    const unitName = catalogue.units.get(unit)?.name ?? unit;
    return { form: 'II.06a/VPCP/KSTT', unit, unitName, by, window, ...report };
  }

  books() {
    return readBooks(this.db, todayOf(this.holder.current, Date.now()));
  }
}
