import { join } from 'node:path';
import { BadRequestException, Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Books, Ii06aReport } from '@ioc/shared/answers/reports';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { loadPeriods } from '#calendar/load-periods.js';
import { todayOf } from '#catalogue/today.js';
import type { PeriodKind } from '#calendar/periods.js';
import { type AskedWindow, windowOf } from '#calendar/window.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config.js';
import { CONFIG } from '#config.token.js';
import { filtersOf, FilterQueryWords } from '#drill-down/cases/filter-query.js';
import { readBooks } from '#reports/books.js';
import { ii06aCsv } from '#reports/ii06a-csv.js';
import { readReport, ways } from '#reports/read-report.js';
import { AskedDay } from '#platform/query-words.js';

const ReportQuery = z.strictObject({
  unit: z.string().optional().describe('unit code; its descendants are included; absent: the province'),
  by: z.enum(ways).default('field'),
  ...FilterQueryWords,
  from: AskedDay.optional(),
  to: AskedDay.optional().describe('last local day; the report is as of its end; absent: today'),
  period: z
    .string()
    .max(40)
    .optional()
    .describe('2026-11, 2026-Q4, 2026, report-quarter:2023-Q1; absent: the year to date'),
  format: z.enum(['json', 'csv']).default('json'),
});
type ReportQuery = z.infer<typeof ReportQuery>;

/** Statutory reports, as of any day, and whether the books behind them balance. */
@ApiTags('reports')
@Controller('api/reports')
export class ReportsController {
  private readonly periods: ReadonlyMap<string, PeriodKind>;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
    @Inject(CONFIG) config: Config,
  ) {
    this.periods = loadPeriods(join(config.CATALOGUE_DIR, 'calendars/periods.yaml'));
  }

  @Get('ii06a')
  @ApiOkResponse({
    description: 'Form II.06a/VPCP/KSTT: columns (3) to (13) by field, unit or procedure, with its four equalities.',
    standardSchema: Ii06aReport,
  })
  async ii06a(@Query({ schema: ReportQuery }) query: ReportQuery, @Res({ passthrough: true }) response: Response) {
    const catalogue = this.holder.current;
    const unit = query.unit === undefined ? catalogue.province.rootUnit : catalogue.unitCodes.get(query.unit);
    if (unit === undefined) throw new BadRequestException(`unit: không có đơn vị ${query.unit} / no such unit`);
    const window = this.window(query, catalogue);
    const narrow = filtersOf(query);
    const report = await readReport(this.db, catalogue, { unit, by: query.by, narrow, window });
    if (query.format === 'json')
      return {
        form: 'II.06a/VPCP/KSTT',
        unit,
        unitName: catalogue.units.get(unit)?.name ?? unit,
        by: query.by,
        window,
        ...report,
      };
    response.type('text/csv; charset=utf-8');
    response.attachment(`II.06a-${unit}-${window.from}-${window.to}.csv`);
    return ii06aCsv(report, query.by);
  }

  @Get('books')
  @ApiOkResponse({
    description: 'Whether today’s books balance: ledger against case rows, four equalities.',
    standardSchema: Books,
  })
  books() {
    return readBooks(this.db, todayOf(this.holder.current, Date.now()));
  }

  private window(asked: AskedWindow, catalogue: Catalogue) {
    try {
      return windowOf(asked, this.periods, todayOf(catalogue, Date.now()));
    } catch (error) {
      throw error instanceof RangeError ? new BadRequestException(error.message) : error;
    }
  }
}
