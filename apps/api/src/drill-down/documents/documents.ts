import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { caseCsv } from '#drill-down/cases/case-csv.js';
import { documentFilter, type DocumentListQuery, readDocuments } from '#drill-down/documents/document-list.js';
import { documentQuestion, type ResolvedQuery } from '#drill-down/documents/document-question.js';
import { readSummary } from '#drill-down/documents/document-summary.js';
import { readOfficials } from '#drill-down/documents/officials.js';
import { csvFile } from '#platform/csv-file.js';

/** Documents and signatures: lists, shares, and what each official has on the desk. */
@Injectable()
export class Documents {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  list(query: DocumentListQuery) {
    const catalogue = this.catalogue.current;
    const filter = documentFilter(query, catalogue, todayOf(catalogue, Date.now()));
    if (query.format !== 'csv') return readDocuments(this.db, filter, catalogue, query);
    return csvFile(caseCsv(this.db, filter, catalogue), `document-${filter.to}.csv`);
  }

  summary(query: ResolvedQuery) {
    const catalogue = this.catalogue.current;
    return readSummary(this.db, catalogue, documentQuestion(query, catalogue));
  }

  officials(query: ResolvedQuery) {
    const catalogue = this.catalogue.current;
    return readOfficials(this.db, catalogue, documentQuestion(query, catalogue));
  }
}
