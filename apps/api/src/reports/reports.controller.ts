import { Controller, Get, Inject, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Books, Ii06aReport } from '@ioc/shared/answers/reports';
import { OwnRows } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { PeriodPipe, type WithWindow } from '#pipes/period.pipe.js';
import { UnitPipe, type WithUnit } from '#pipes/unit.pipe.js';
import { Ii06aCsvInterceptor } from '#reports/ii06a-csv.interceptor.js';
import { ReportQuery, Reports } from '#reports/reports.js';

/** Statutory reports, as of any day, and whether the books behind them balance. */
@ApiTags('reports')
@Controller('api/reports')
export class ReportsController {
  constructor(@Inject(Reports) private readonly reports: Reports) {}

  @Get('ii06a')
  @UseInterceptors(Ii06aCsvInterceptor)
  @ApiOkResponse({
    description: 'Form II.06a/VPCP/KSTT: columns (3) to (13) by field, unit or procedure, with its four equalities.',
    standardSchema: Ii06aReport,
  })
  ii06a(
    @Query({ schema: ReportQuery, pipes: [UnitPipe, PeriodPipe] }) query: WithUnit<WithWindow<ReportQuery>>,
    @OwnRows(SightPipe) sight: Sight,
  ) {
    return this.reports.ii06a(query, sight);
  }

  @Get('books')
  @ApiOkResponse({
    description: 'Whether today’s books balance: ledger against case rows, four equalities.',
    standardSchema: Books,
  })
  books() {
    return this.reports.books();
  }
}
