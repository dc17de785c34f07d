import { BadRequestException, Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseList } from '@ioc/shared/answers/cases';
import { ComplaintOverview, ComplaintStory } from '@ioc/shared/answers/complaints';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { instantText } from '#calendar/local-day.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { caseCsv } from '#drill-down/cases/case-csv.js';
import { caseFilter, ListQuery } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { readHistory } from '#drill-down/cases/case-history.sql.js';
import { readOverview } from '#drill-down/complaints/overview.js';
import { citizenClock, holdersOf } from '#drill-down/complaints/holders.js';
import { stageTurns } from '#drill-down/complaints/stage-turns.js';
import { csvFile } from '#platform/csv-file.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { AskedDay } from '#platform/query-words.js';

export const OverviewQuery = z
  .strictObject({
    unit: z.string().optional().describe('unit code; its descendants are included; absent: the province'),
    from: AskedDay.optional().describe('first local day of the flows; absent: 1 January of `to`'),
    to: AskedDay.optional().describe('last local day; absent: today'),
  })
  .refine(({ from, to }) => !from || from <= (to ?? '9999'), {
    path: ['from'],
    message: 'from sau to / from lies after to',
  });
type OverviewQuery = z.infer<typeof OverviewQuery>;

/** Field reports (PAHT) and petitions (PAKN): two procedures, asked for by measures of their own. */
@ApiTags('complaints')
@Controller('api/complaints')
export class ComplaintsController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  @Get()
  @ApiOkResponse({
    description: 'The complaints that a figure counts; private ones are there without their code.',
    standardSchema: CaseList,
  })
  list(@Query({ schema: ListQuery }) query: ListQuery) {
    const catalogue = this.catalogue.current;
    const filter = caseFilter(query, 'complaint', catalogue, todayOf(catalogue, Date.now()));
    if (query.format !== 'csv') return readCases(this.db, filter, catalogue, query);
    return csvFile(caseCsv(this.db, filter, catalogue), `complaint-${filter.to}.csv`);
  }

  @Get('overview')
  @ApiOkResponse({
    description: 'Where complaints lie and are overdue, by stage, category and unit; each count has its list.',
    standardSchema: ComplaintOverview,
  })
  overview(@Query({ schema: OverviewQuery }) query: OverviewQuery): Promise<ComplaintOverview> {
    const catalogue = this.catalogue.current;
    const to = query.to ?? todayOf(catalogue, Date.now());
    const unit = query.unit === undefined ? catalogue.province.rootUnit : catalogue.unitCodes.get(query.unit);
    if (unit === undefined) throw new BadRequestException(`unit: không có đơn vị ${query.unit} / no such unit`);
    return readOverview(this.db, catalogue, { unit, to, from: query.from ?? `${to.slice(0, 4)}-01-01` });
  }

  @Get(':code')
  @ApiOkResponse({ standardSchema: ComplaintStory })
  async complaint(@Param('code') code: string): Promise<ComplaintStory> {
    const catalogue = this.catalogue.current;
    const { rankOf } = foldContext(catalogue);
    const story = await readHistory(this.db, 'complaint', code, (source) => rankOf(source));
    if (story === null) throw new NotFoundException(`Không tìm thấy phản ánh ${code} / not found`);
    const state = story.case['detail'] as Complaint | undefined;
    if (!state) return { ...story, stages: [], holders: [], citizen: null };
    const now = instantText(Date.now());
    return {
      ...story,
      stages: stageTurns(state, catalogue, now),
      holders: holdersOf(state, catalogue, now),
      citizen: citizenClock(state, catalogue, now),
    };
  }
}
