import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { caseCsv } from '#drill-down/cases/case-csv.js';
import { cutToSight } from '#drill-down/cases/sight.js';
import type { Sight } from '#identity/sight.js';
import { documentFilter, type DocumentListQuery, readDocuments } from '#drill-down/documents/document-list.js';
import { documentQuestion, type ResolvedQuery } from '#drill-down/documents/document-question.js';
import { readSummary } from '#drill-down/documents/document-summary.js';
import { readOfficials } from '#drill-down/documents/officials.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import { csvFile } from '#platform/csv-file.js';

/** Documents and signatures: lists, shares, and what each official has on the desk. */
@Injectable()
export class Documents {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(LedgerReads) private readonly ledger: LedgerReads,
  ) {}

  list(query: DocumentListQuery, sight: Sight) {
    const catalogue = this.catalogue.current;
    const filter = cutToSight(documentFilter(query, catalogue, todayOf(catalogue, Date.now())), sight);
    if (query.format !== 'csv') return readDocuments(this.db, filter, catalogue, query);
    return csvFile(caseCsv(this.db, filter, catalogue), `document-${filter.to}.csv`);
  }

  summary(query: ResolvedQuery, sight: Sight) {
    const catalogue = this.catalogue.current;
    return readSummary(this.ledger, catalogue, documentQuestion(query, catalogue), sight);
  }

  /** @throws NotFoundException of a unit that is not seen */
  officials(query: ResolvedQuery, sight: Sight) {
    const catalogue = this.catalogue.current;
    if (sight !== null && !sight.includes(query.unit))
      throw new NotFoundException(`Không tìm thấy đơn vị ${query.unit} / not found`);
    return readOfficials(this.ledger, catalogue, documentQuestion(query, catalogue));
  }
}
