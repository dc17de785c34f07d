import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type {
  DecidedProcedures,
  EquipmentBoard,
  ProcessBoard,
  ProcessRuns,
  ScoredSheets,
  SentReports,
} from '@ioc/shared/answers/registers';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { momentOfToday, todayOf } from '#catalogue/today.js';
import { countEntries, readEntries, readPeriods } from '#drill-down/registers/entries.sql.js';
import { decidedProcedure } from '#drill-down/registers/decided-procedure.js';
import { readDataCentre } from '#drill-down/registers/data-centre.js';
import { equipmentBoard } from '#drill-down/registers/equipment-board.js';
import { processBoard, runOf } from '#drill-down/registers/process-board.js';
import type { Sight } from '#identity/sight.js';
import { cutPage } from '#platform/cut-page.js';

/** As many entries as one board adds up. */
const most = 10_000;

/** Which runs of a process. */
interface RunFilter {
  readonly status?: 'open' | 'ended' | undefined;
  readonly step?: number | undefined;
  readonly late?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The registers of the office, from their events. */
@Injectable()
export class Registers {
  constructor(
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  async procedures(query: {
    change?: string | undefined;
    after?: string | undefined;
    limit: number;
  }): Promise<DecidedProcedures> {
    const { change, after, limit } = query;
    const [found, counted] = await Promise.all([
      readEntries(this.db, 'procedure', { of: change }, { after, limit: limit + 1 }),
      countEntries(this.db, 'procedure', null),
    ]);
    const n = (of: string) => counted.reduce((sum, row) => sum + (row.of === of ? row.n : 0), 0);
    const counts = { new: n('new'), amended: n('amended'), abolished: n('abolished') };
    const total = change === undefined ? counts.new + counts.amended + counts.abolished : n(change);
    const page = cutPage(found, limit, ({ code }) => code);
    const rows = page.rows.flatMap((stored) => decidedProcedure(stored, this.holder.current) ?? []);
    return { total, counts, rows, next: page.next };
  }

  async processes(sight: Sight): Promise<ProcessBoard> {
    const catalogue = this.holder.current;
    const open = await readEntries(this.db, 'process', { status: 'open', among: sight }, { limit: most });
    const counted = await countEntries(this.db, 'process', sight);
    const ended = new Map(counted.filter(({ status }) => status === 'ended').map(({ of, n }) => [of, n]));
    return processBoard(catalogue, open, ended, this.now());
  }

  /** The runs that a number of the board counts, by code. @throws NotFoundException */
  async runs(code: string, asked: RunFilter, sight: Sight): Promise<ProcessRuns> {
    const catalogue = this.holder.current;
    const process = catalogue.books.processes.find((one) => one.code === code);
    if (!process) throw new NotFoundException(`Không có quy trình ${code} / no such process`);
    const { status = 'open', step, late, after = '', limit } = asked;
    const found = await readEntries(this.db, 'process', { of: code, status, among: sight }, { limit: most });
    const at = this.now();
    const runs = found
      .map((stored) => runOf(stored, process.steps, catalogue, at))
      .filter((run) => (step === undefined || run.step === step) && (late === undefined || run.late === late));
    const page = runs.filter((run) => run.code > after).slice(0, limit + 1);
    return { total: runs.length, ...cutPage(page, limit, (run) => run.code) };
  }

  private now(): string {
    return new Date(momentOfToday(this.holder.current, Date.now())).toISOString();
  }

  /** @throws NotFoundException */
  async sheets(code: string, period: string | undefined, sight: Sight): Promise<ScoredSheets> {
    const sheet = this.holder.current.books.ratings.find((one) => one.code === code);
    if (!sheet) throw new NotFoundException(`Không có phiếu chấm điểm ${code} / no such rating sheet`);
    const periods = await readPeriods(
      this.db,
      'sheet',
      code,
      sheet.criteria.map(({ indicator }) => indicator),
      sheet.units,
    );
    const found = await readEntries(
      this.db,
      'sheet',
      { of: code, period: period ?? periods[0] ?? '-', among: sight },
      { limit: most },
    );
    const units = found.map(({ entry, event }) => ({
      unit: entry.unit ?? '-',
      points: Object.entries(entry.points).map(([criterion, { value, document = null, note = null }]) => ({
        ...{ criterion, value, document, note },
      })),
      event,
    }));
    return { periods, units };
  }

  /** @throws NotFoundException */
  async reports(code: string, period: string | undefined): Promise<SentReports> {
    const { books, units, province } = this.holder.current;
    const set = books.reports.find((one) => one.code === code);
    if (!set) throw new NotFoundException(`Không có bộ báo cáo ${code} / no such report set`);
    const periods = await readPeriods(this.db, 'report', code, set.indicators, [province.rootUnit]);
    const [found] = await readEntries(
      this.db,
      'report',
      { of: code, period: period ?? periods[0] ?? '-' },
      { limit: 1 },
    );
    if (!found) return { periods, sent: null };
    const { unit, since, report } = found.entry;
    const of = { unit: unit ?? '-', unitName: units.get(unit ?? '')?.name ?? unit ?? '-', event: found.event };
    return {
      periods,
      sent: {
        at: new Date(since ?? 0).toISOString(),
        ...of,
        document: report?.document ?? null,
        times: report?.times ?? 1,
      },
    };
  }

  async equipment(sight: Sight): Promise<EquipmentBoard> {
    const catalogue = this.holder.current;
    const [entries, dataCentre] = await Promise.all([
      readEntries(this.db, 'equipment', {}, { limit: most }),
      readDataCentre(this.db, catalogue, sight),
    ]);
    const board = { ...equipmentBoard(catalogue, entries, todayOf(catalogue, Date.now())), dataCentre };
    return sight === null ? board : { ...board, units: board.units.filter(({ unit }) => sight.includes(unit)) };
  }
}
