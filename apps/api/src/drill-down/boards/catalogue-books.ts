import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { csvFormat } from '@ioc/shared/figures/csv-format';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readObservations } from '#drill-down/boards/observations.sql.js';
import type { Sight } from '#identity/sight.js';
import { readEntries } from '#drill-down/registers/entries.sql.js';
import { ratedUnits, reportRows } from '#drill-down/boards/scoreboard-books.js';

/** Rating sheets and report sets of the catalogue, filled with what was observed in a period. */
@Injectable()
export class CatalogueBooks {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
  ) {}

  /** @throws NotFoundException */
  async rating(code: string, period: string, sight: Sight) {
    const sheet = this.holder.current.books.ratings.find((one) => one.code === code);
    if (!sheet) throw new NotFoundException(`Không có phiếu chấm điểm ${code} / no such rating sheet`);
    const indicators = sheet.criteria.map(({ indicator }) => indicator);
    const observations = await this.observed({ indicators, period, among: sight });
    const entries = await readEntries(this.db, 'sheet', { of: code, period, among: sight }, { limit: 10_000 });
    const scored = new Map(entries.map(({ entry }) => [entry.unit ?? '-', entry.points]));
    const units = sight === null ? sheet.units : sheet.units.filter((unit) => sight.includes(unit));
    return { ...sheet, period, units: ratedUnits({ ...sheet, units }, observations, this.holder.current, scored) };
  }

  /** @throws NotFoundException */
  async report(code: string, period: string) {
    const set = this.holder.current.books.reports.find((one) => one.code === code);
    if (!set) throw new NotFoundException(`Không có bộ báo cáo ${code} / no such report set`);
    const unit = this.holder.current.province.rootUnit;
    const observations = await this.observed({ indicators: set.indicators, period, unit });
    const { name, to } = set;
    return { code, name, to, period, ...reportRows(set, observations, this.holder.current) };
  }

  async reportCsv(code: string, period: string): Promise<string> {
    const { rows } = await this.report(code, period);
    const columns = ['indicator', 'name', 'unit', 'value', 'plan', 'samePeriod', 'status', 'asOf'];
    return stringify(rows, { ...csvFormat, header: true, columns });
  }

  private async observed(filter: { indicators: readonly string[]; period: string; unit?: string; among?: Sight }) {
    const { rows } = await readObservations(this.db, this.holder.current, filter, { limit: 10_000 });
    return rows;
  }
}
