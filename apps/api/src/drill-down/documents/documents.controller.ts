import { Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Story } from '@ioc/shared/answers/cases';
import { DocumentList, DocumentOfficials, DocumentSummary } from '@ioc/shared/answers/documents';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { caseCsv } from '#drill-down/cases/case-csv.js';
import { readHistory } from '#drill-down/cases/case-history.sql.js';
import { documentFilter, DocumentListQuery, readDocuments } from '#drill-down/documents/document-list.js';
import { DocumentQuery, questionOf } from '#drill-down/documents/document-question.js';
import { readSummary } from '#drill-down/documents/document-summary.js';
import { readOfficials } from '#drill-down/documents/officials.js';
import { csvFile } from '#platform/csv-file.js';
import { foldContext } from '#cases/engine/fold-context.js';

/** Documents and signatures. What is asked of officials is for their leaders (decision 0087): no wall, no public page. */
@ApiTags('documents')
@Controller('api/documents')
export class DocumentsController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  @Get()
  @ApiOkResponse({
    description: 'The documents that a figure counts; `total` is the figure.',
    standardSchema: DocumentList,
  })
  list(@Query({ schema: DocumentListQuery }) query: DocumentListQuery) {
    const catalogue = this.catalogue.current;
    const filter = documentFilter(query, catalogue, todayOf(catalogue, Date.now()));
    if (query.format !== 'csv') return readDocuments(this.db, filter, catalogue, query);
    return csvFile(caseCsv(this.db, filter, catalogue), `document-${filter.to}.csv`);
  }

  @Get('summary')
  @ApiOkResponse({
    description: 'Incoming, outgoing and drafts by class, shares of signatures, and the units below.',
    standardSchema: DocumentSummary,
  })
  summary(@Query({ schema: DocumentQuery }) query: DocumentQuery) {
    const catalogue = this.catalogue.current;
    return readSummary(this.db, catalogue, questionOf(query, catalogue, Date.now()));
  }

  @Get('officials')
  @ApiOkResponse({
    description:
      'What each official has on the desk; the rows sum to the unit. For the leaders of that unit: the right ' +
      '`documents:officials` will guard it (decision 0087).',
    standardSchema: DocumentOfficials,
  })
  officials(@Query({ schema: DocumentQuery }) query: DocumentQuery) {
    const catalogue = this.catalogue.current;
    return readOfficials(this.db, catalogue, questionOf(query, catalogue, Date.now()));
  }

  @Get(':code')
  @ApiOkResponse({ standardSchema: Story })
  async document(@Param('code') code: string) {
    const { rankOf } = foldContext(this.catalogue.current);
    const story = await readHistory(this.db, 'document', code, (source) => rankOf(source));
    if (!story) throw new NotFoundException(`Không tìm thấy văn bản ${code} / not found`);
    return story;
  }
}
