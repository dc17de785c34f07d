import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Processes, RatingSheet, RatingSheets, ReportSet, ReportSets, Targets } from '@ioc/shared/answers/books';
import { Units } from '@ioc/shared/answers/catalogue';
import * as z from 'zod';
import { UnitKind } from '@ioc/shared/answers/words';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { CatalogueBooks } from '#drill-down/boards/catalogue-books.js';
import { matchingTargets, matchingUnits } from '#drill-down/boards/catalogue-rows.js';
import { OwnRows } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { AsOfPipe, type WithDay } from '#pipes/day.pipe.js';
import { QueryDay } from '#platform/query-words.js';

const TargetQuery = z.strictObject({
  indicator: z.string().optional(),
  year: z.coerce.number().int().optional(),
  level: UnitKind.optional(),
});
const UnitQuery = z.strictObject({
  kind: UnitKind.optional(),
  parent: z.string().optional(),
  oneStop: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
  asOf: QueryDay.optional().describe('units in force on this day; absent: today'),
});
const PeriodQuery = z.strictObject({ period: z.string().describe('period key, e.g. 2022, 2022-Q2, 2022-06') });
type PeriodQuery = z.infer<typeof PeriodQuery>;

/** What the catalogue holds beside units and procedures: targets, work processes, rating sheets, report sets. */
@ApiTags('catalogue')
@Controller('api')
export class BooksController {
  constructor(
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
    @Inject(CatalogueBooks) private readonly books: CatalogueBooks,
  ) {}

  @Get('catalogue/units')
  @ApiOkResponse({ description: 'Units that match; `total` is their number.', standardSchema: Units })
  units(@Query({ schema: UnitQuery, pipes: [AsOfPipe] }) query: WithDay<z.infer<typeof UnitQuery>, 'asOf'>) {
    const rows = matchingUnits(this.holder.current, query);
    return { total: rows.length, version: this.holder.current.version, rows };
  }

  @Get('catalogue/targets')
  @ApiOkResponse({
    description: 'Targets of indicators by year and, where they differ, by kind of unit.',
    standardSchema: Targets,
  })
  targets(@Query({ schema: TargetQuery }) query: z.infer<typeof TargetQuery>) {
    return listOf(matchingTargets(this.holder.current, query));
  }

  @Get('processes')
  @ApiOkResponse({
    description: 'Work processes of the quality system (ISO 9001) with their steps and owners.',
    standardSchema: Processes,
  })
  processes() {
    return listOf(this.holder.current.books.processes);
  }

  @Get('ratings')
  @ApiOkResponse({ description: 'The rating sheets there are.', standardSchema: RatingSheets })
  ratings() {
    return listOf(this.holder.current.books.ratings);
  }

  @Get('ratings/:code')
  @ApiOkResponse({
    description: 'One sheet of a year: points by criterion, sum and class of each agency; null: unknown.',
    standardSchema: RatingSheet,
  })
  rating(
    @Param('code') code: string,
    @Query({ schema: PeriodQuery }) { period }: PeriodQuery,
    @OwnRows(SightPipe) sight: Sight,
  ) {
    return this.books.rating(code, period, sight);
  }

  @Get('report-sets')
  @ApiOkResponse({ description: 'The report sets there are.', standardSchema: ReportSets })
  reportSets() {
    return listOf(this.holder.current.books.reports);
  }

  @Get('report-sets/:code')
  @ApiOkResponse({
    description: 'A set in one period: complete, or the indicators that are missing.',
    standardSchema: ReportSet,
  })
  report(@Param('code') code: string, @Query({ schema: PeriodQuery }) { period }: PeriodQuery) {
    return this.books.report(code, period);
  }

  @Get('report-sets/:code/csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description: 'The same as CSV (UTF-8 with BOM, for spreadsheets); a missing value is an empty cell.',
  })
  @Header('content-type', 'text/csv; charset=utf-8')
  csv(@Param('code') code: string, @Query({ schema: PeriodQuery }) { period }: PeriodQuery) {
    return this.books.reportCsv(code, period);
  }
}

const listOf = <Row>(rows: readonly Row[]) => ({ total: rows.length, rows });
