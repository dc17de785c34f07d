import { BadRequestException, ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { CurrentDrill, DrillReport, DrillRun, Drills } from '@ioc/shared/answers/drills';
import { DataSource } from 'typeorm';
import type { Actor } from '#identity/actor.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { beginDrill } from '#drills/begin-drill.js';
import { onlySimulated } from '#drills/only-simulated.js';
import { type DrillRunRow, endRun, lastRuns, readRun, runningDrill } from '#drills/runs.sql.js';
import { inTransaction } from '#storage/in-transaction.js';
import { readDrillLines } from '#shift/drill-lines.sql.js';
import { othersOf, outcomesOf } from '#shift/drill-outcomes.js';

const mostOthers = 100;

/** Drills as the shift lead runs them and the shift reads what came of them. */
@Injectable()
export class DrillDesk {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
  ) {}

  async drills(mayRun: boolean): Promise<Drills> {
    const now = new Date();
    const running = await runningDrill(this.db, now);
    return {
      ...{ possible: await onlySimulated(this.db), mayRun },
      drills: this.catalogue.current.books.drills.map(({ injects, ...drill }) => ({
        ...drill,
        injects: injects.length,
      })),
      running: running && runOf(running, now),
      runs: (await lastRuns(this.db)).map((row) => runOf(row, now)),
    };
  }

  async current(): Promise<CurrentDrill> {
    const now = new Date();
    const row = await runningDrill(this.db, now);
    if (!row) return { running: null };
    const { id, drill, name, nameEn, startedAt, endsAt } = runOf(row, now);
    return { running: { id, drill, name, nameEn, startedAt, endsAt } };
  }

  async start(code: string, actor: Actor): Promise<DrillRun> {
    const now = new Date();
    const begun = await beginDrill(this.db, this.catalogue.current.books.drills, code, actor.name, now);
    if (begun.kind === 'done') return runOf(begun.run, now);
    throw refusals[begun.kind]();
  }

  async end(id: string, actor: Actor): Promise<DrillRun> {
    const now = new Date();
    const row = await inTransaction(this.db, (runner) => endRun(runner, id, actor.name, now));
    if (row) return runOf(row, now);
    if (await readRun(this.db, id)) throw alreadyOver();
    throw noSuchRun();
  }

  /** `mayRun` false: whoever is exercised learns what was staged only when it is over. */
  async report(id: string, mayRun: boolean): Promise<DrillReport> {
    const row = await readRun(this.db, id);
    if (!row) throw noSuchRun();
    const now = new Date();
    const run = runOf(row, now);
    const time = { startedAt: row.started_at, endsAt: row.ends_at, root: this.catalogue.current.province.rootUnit };
    const lines = await readDrillLines(this.db, this.catalogue.current, row);
    const outcomes = outcomesOf(row.definition.injects, lines, time, now);
    if (run.running && !mayRun) return { run, outcomes: null, others: [] };
    return { run, outcomes, others: othersOf(outcomes, lines, time).slice(0, mostOthers) };
  }
}

/** A row as it is answered. Pure. */
const runOf = (row: DrillRunRow, now: Date): DrillRun => ({
  ...{ id: row.id, drill: row.drill, name: row.definition.name, nameEn: row.definition.nameEn },
  ...{ startedAt: row.started_at.toISOString(), startedBy: row.started_by },
  ...{ endsAt: row.ends_at.toISOString(), endedEarlyBy: row.ended_early_by },
  running: row.started_at <= now && row.ends_at > now,
});

const noSuchRun = () => new NotFoundException('Không có cuộc diễn tập này / no such run of a drill');
const unknownDrill = () =>
  new BadRequestException({
    code: 'unknown-drill',
    message: 'drill: cần mã một kịch bản trong drills.yaml / expected the code of a drill in drills.yaml',
  });
const alreadyOver = () =>
  new ConflictException({ code: 'drill-over', message: 'Cuộc diễn tập này đã kết thúc / this drill is over' });
const alreadyRunning = () =>
  new ConflictException({ code: 'drill-running', message: 'Một cuộc diễn tập đang chạy / a drill is running already' });
const notSimulated = () =>
  new ConflictException({
    code: 'not-simulated',
    message:
      'Chỉ diễn tập trên tỉnh mô phỏng: cơ sở dữ liệu này có sự kiện thật, hoặc chưa mô phỏng / drills run on a simulated province only: this database holds real events, or none simulated',
    see: 'docs/operations/drills.md',
  });
const refusals = { unknown: unknownDrill, 'not-simulated': notSimulated, running: alreadyRunning } as const;
