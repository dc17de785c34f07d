import { Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseList, RecordView, Story } from '@ioc/shared/answers/cases';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { caseFilter, ListQuery } from '#drill-down/cases/case-list.js';
import { caseCsv } from '#drill-down/cases/case-csv.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import type { PinnedLookups } from '#cases/pinned-lookups.js';
import { clocksOf, type CountedEvent } from '#drill-down/cases/clocks.js';
import { readHistory } from '#drill-down/cases/case-history.sql.js';
import { aboutDossier } from '#drill-down/states/dossier-about.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { readRecord } from '#drill-down/cases/record.sql.js';
import { csvFile } from '#platform/csv-file.js';
import { AskedOffset, AskedPartition } from '#platform/query-words.js';
import { todayOf } from '#catalogue/today.js';

const found = <T>(value: T | null, what: string): T => {
  if (value === null) throw new NotFoundException(`Không tìm thấy ${what} / not found`);
  return value;
};
/** Lists behind the figures, the life of a case, and the record of the event log behind each step of it. */
@ApiTags('explore')
@Controller('api')
export class ExploreController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  @Get('dossiers')
  @ApiOkResponse({ description: 'The dossiers that a figure counts; `total` is the figure.', standardSchema: CaseList })
  dossiers(@Query({ schema: ListQuery }) query: ListQuery) {
    return this.list('dossier', query);
  }

  @Get('tasks')
  @ApiOkResponse({ description: 'The tasks that a figure counts.', standardSchema: CaseList })
  tasks(@Query({ schema: ListQuery }) query: ListQuery) {
    return this.list('task', query);
  }

  @Get('dossiers/:code')
  @ApiOkResponse({ standardSchema: Story })
  async dossier(@Param('code') code: string) {
    const catalogue = this.catalogue.current;
    let told: readonly CountedEvent[] = [];
    let known: PinnedLookups = {};
    const clocks = (counted: readonly CountedEvent[], judged: PinnedLookups = {}) => {
      [told, known] = [counted, judged];
      return clocksOf(counted, catalogue, judged);
    };
    const story = found(await readHistory(this.db, 'dossier', code, this.rankOf, clocks), `hồ sơ ${code}`);
    return {
      ...story,
      about: aboutDossier(code, told, catalogue, { judged: known, today: todayOf(catalogue, Date.now()) }),
    };
  }

  @Get('tasks/:code')
  @ApiOkResponse({ standardSchema: Story })
  async task(@Param('code') code: string) {
    return found(await readHistory(this.db, 'task', code, this.rankOf), `nhiệm vụ ${code}`);
  }

  @Get('events/:topic/:partition/:offset')
  @ApiOkResponse({
    description: 'One record of the event log: what it said, where it lies, and the SHA-256 of its raw bytes.',
    standardSchema: RecordView,
  })
  async event(
    @Param('topic') topic: string,
    @Param('partition', { schema: AskedPartition }) partition: number,
    @Param('offset', { schema: AskedOffset }) offset: number,
  ) {
    return found(
      await readRecord(this.db, topic, partition, BigInt(offset)),
      `bản ghi ${topic}/${partition}/${offset}`,
    );
  }

  private readonly rankOf = (source: string) => foldContext(this.catalogue.current).rankOf(source);

  private list(kind: 'dossier' | 'task', query: ListQuery) {
    const catalogue = this.catalogue.current;
    const filter = caseFilter(query, kind, catalogue, todayOf(catalogue, Date.now()));
    if (query.format !== 'csv') return readCases(this.db, filter, catalogue, query);
    return csvFile(caseCsv(this.db, filter, catalogue), `${kind}-${filter.to}.csv`);
  }
}
