import { Controller, Get, Header, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Processes, RatingSheet, RatingSheets, ReportSet, ReportSets, Targets } from '@ioc/shared/answers/books';
import { Units } from '@ioc/shared/answers/catalogue';
import { stringify } from 'csv-stringify/sync';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import type { Target } from '#catalogue/judging.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { unitInForce } from '#catalogue/unit-at.js';
import { readObservations } from '#drill-down/boards/observations.sql.js';
import { ratedUnits, reportRows } from '#drill-down/boards/scoreboard-books.js';
import { AskedDay } from '#platform/query-words.js';

const TargetQuery = z.strictObject({
  indicator: z.string().optional(),
  year: z.coerce.number().int().optional(),
  level: z.enum(['province', 'department', 'commune', 'centre', 'district']).optional(),
});
const UnitQuery = z.strictObject({
  kind: z.enum(['province', 'department', 'commune', 'centre', 'district']).optional(),
  parent: z.string().optional(),
  oneStop: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
  asOf: AskedDay.optional().describe('units in force on this day; absent: today'),
});
const PeriodQuery = z.strictObject({ period: z.string().describe('period key, e.g. 2022, 2022-Q2, 2022-06') });
type PeriodQuery = z.infer<typeof PeriodQuery>;

/** What the catalogue holds beside units and procedures: targets, work processes, rating sheets, report sets. */
@ApiTags('catalogue')
@Controller('api')
export class BooksController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
  ) {}

  @Get('catalogue/units')
  @ApiOkResponse({ description: 'Units that match; `total` is their number.', standardSchema: Units })
  units(@Query({ schema: UnitQuery }) { kind, parent, oneStop, asOf }: z.infer<typeof UnitQuery>) {
    const day = asOf ?? todayOf(this.holder.current, Date.now());
    const rows = [...this.holder.current.units.values()].filter(
      (unit) =>
        unitInForce(unit, day) &&
        (kind === undefined || unit.kind === kind) &&
        (parent === undefined || unit.parent === parent) &&
        (oneStop === undefined || (unit.oneStop ?? false) === oneStop),
    );
    return { total: rows.length, version: this.holder.current.version, rows };
  }

  @Get('catalogue/targets')
  @ApiOkResponse({
    description: 'Targets of indicators by year and, where they differ, by kind of unit.',
    standardSchema: Targets,
  })
  targets(@Query({ schema: TargetQuery }) { indicator, year, level }: z.infer<typeof TargetQuery>) {
    const rows = [...this.holder.current.indicators.values()].flatMap(({ code, name, unit, direction, targets }) =>
      (targets ?? []).map((target: Target) => ({ indicator: code, name, unit, direction, ...target })),
    );
    const wanted = rows.filter(
      (row) =>
        (indicator === undefined || row.indicator === indicator) &&
        (year === undefined || row.year === year) &&
        (level === undefined || row.level === level),
    );
    return { total: wanted.length, rows: wanted };
  }

  @Get('processes')
  @ApiOkResponse({
    description: 'Work processes of the quality system (ISO 9001) with their steps and owners.',
    standardSchema: Processes,
  })
  processes() {
    const { processes } = this.holder.current.books;
    return { total: processes.length, rows: processes };
  }

  @Get('ratings')
  @ApiOkResponse({ description: 'The rating sheets there are.', standardSchema: RatingSheets })
  ratings() {
    const { ratings } = this.holder.current.books;
    return { total: ratings.length, rows: ratings };
  }

  @Get('ratings/:code')
  @ApiOkResponse({
    description: 'One sheet of a year: points by criterion, sum and class of each agency; null: unknown.',
    standardSchema: RatingSheet,
  })
  async rating(@Param('code') code: string, @Query({ schema: PeriodQuery }) { period }: PeriodQuery) {
    const sheet = this.holder.current.books.ratings.find((one) => one.code === code);
    if (!sheet) throw new NotFoundException(`Không có phiếu chấm điểm ${code} / no such rating sheet`);
    const observations = await this.observed({ indicators: sheet.criteria.map(({ indicator }) => indicator), period });
    return { ...sheet, period, units: ratedUnits(sheet, observations, this.holder.current) };
  }

  @Get('report-sets')
  @ApiOkResponse({ description: 'The report sets there are.', standardSchema: ReportSets })
  reportSets() {
    const { reports } = this.holder.current.books;
    return { total: reports.length, rows: reports };
  }

  @Get('report-sets/:code')
  @ApiOkResponse({
    description: 'A set in one period: complete, or the indicators that are missing.',
    standardSchema: ReportSet,
  })
  report(@Param('code') code: string, @Query({ schema: PeriodQuery }) { period }: PeriodQuery) {
    return this.reported(code, period);
  }

  @Get('report-sets/:code/csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description: 'The same as CSV (UTF-8 with BOM, for spreadsheets); a missing value is an empty cell.',
  })
  @Header('content-type', 'text/csv; charset=utf-8')
  async csv(@Param('code') code: string, @Query({ schema: PeriodQuery }) { period }: PeriodQuery) {
    const { rows } = await this.reported(code, period);
    const columns = ['indicator', 'name', 'unit', 'value', 'plan', 'samePeriod', 'status', 'asOf'];
    return stringify(rows, { header: true, columns, bom: true, escape_formulas: true });
  }

  private async reported(code: string, period: string) {
    const set = this.holder.current.books.reports.find((one) => one.code === code);
    if (!set) throw new NotFoundException(`Không có bộ báo cáo ${code} / no such report set`);
    const unit = this.holder.current.province.rootUnit;
    const observations = await this.observed({ indicators: set.indicators, period, unit });
    const { name, to } = set;
    return { code, name, to, period, ...reportRows(set, observations, this.holder.current) };
  }

  private async observed(filter: { indicators: readonly string[]; period: string; unit?: string }) {
    const { rows } = await readObservations(this.db, this.holder.current, filter, { limit: 10_000 });
    return rows;
  }
}
