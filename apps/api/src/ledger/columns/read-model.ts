import { Injectable, Logger } from '@nestjs/common';
import type { LedgerColumns } from '#ledger/columns/ledger-columns.js';
import {
  addCommit,
  type BothLedgers,
  differingCells,
  type LedgerMemory,
  loadBoth,
} from '#ledger/columns/ledger-memory.js';
import { nextNames } from '#ledger/columns/next-names.js';
import { borderAt, keepsBorder } from '#ledger/columns/border.js';
import type { CommitDeltas } from '#ledger/commit-deltas.js';
import { inSnapshot, type SnapshotSource } from '#ledger/in-snapshot.js';

/** Where the model reads, and how it knows that it has heard every commit. */
export interface ModelSource {
  readonly db: SnapshotSource;
  /** Resolves once all that was committed before the call has been heard; false: that cannot be known just now. */
  heardAll(): Promise<boolean>;
}

/** A commit that is not stated entry by entry is seldom alone: the model is read again when they have ended. */
const quietMs = 2000;
const retryMs = 10_000;
/** Commits that wait while the ledger is read, or compared. */
const mostWaiting = 5000;
/** Measures that are compared at a time. */
const measuresAtOnce = 3;

interface Settled {
  readonly border: string;
  readonly columns: BothLedgers<LedgerColumns>;
}

/**
 * The cells of the ledgers as columns in this process: read once, and kept up by what each commit adds. It answers when every
 * commit before the question was heard, so what it says is what the tables say. While it is read, and where notifications do
 * not come, there is no answer and the tables are asked.
 */
@Injectable()
export class LedgerReadModel {
  private readonly log = new Logger('Ledger');
  private source: ModelSource | null = null;
  private memory: LedgerMemory | null = null;
  private settled: Settled | null = null;
  /** Commits heard since a reading began, of each reading that goes on. */
  private readonly readings = new Set<CommitDeltas[]>();
  /** Another one: what is being read has been overtaken. */
  private turn = {};
  private timer: NodeJS.Timeout | null = null;
  private compared = 0;

  /** To be called when commits are heard from now on, of whatever store; everything is read again. */
  start(source: ModelSource): void {
    this.source = source;
    this.settled = null;
    this.drop();
    this.later(0);
  }

  stop(): void {
    this.source = null;
    this.drop();
  }

  get runs(): boolean {
    return this.source !== null;
  }

  get answers(): boolean {
    return this.memory !== null;
  }

  /** The ledgers as of now; null: the tables are to be asked. */
  async read(): Promise<LedgerMemory | null> {
    if (!this.source || !this.memory || !(await this.source.heardAll())) return null;
    return this.memory;
  }

  /** What a commit added, in the order of commits. */
  hear(commit: CommitDeltas): void {
    if (this.memory) addCommit(this.memory.recent, this.memory.seen, commit);
    for (const heard of this.readings) if (heard.length <= mostWaiting) heard.push(commit);
  }

  /** A commit was missed, or is not known entry by entry: what is newer than the border is read again. */
  forget(): void {
    this.drop();
    this.later(quietMs);
  }

  /** It is not what the tables are: everything is read again. */
  renew(): void {
    this.settled = null;
    this.forget();
  }

  /**
   * Reads some measures beside the model, others each time. The answer names the cells that differ; it is to be asked when
   * the commits that the reading saw have surely been heard. None differ when a commit was missed meanwhile.
   */
  async readBeside(db: SnapshotSource): Promise<() => string[]> {
    const { memory, turn } = this;
    if (!memory) return () => [];
    const asked = this.nextMeasures(memory);
    const heard: CommitDeltas[] = [];
    this.readings.add(heard);
    try {
      const beside = await inSnapshot(db, async (runner, seen) => ({
        seen,
        columns: await loadBoth(runner, { known: 'since', border: '0001-01-01', measures: asked }),
      }));
      return () => {
        this.readings.delete(heard);
        if (this.turn !== turn || heard.length > mostWaiting) return [];
        for (const commit of heard) addCommit(beside.columns, beside.seen, commit, new Set(asked));
        return differingCells([memory.settled, memory.recent], [beside.columns], asked);
      };
    } catch (error) {
      this.readings.delete(heard);
      throw error;
    }
  }

  private nextMeasures({ settled, recent }: LedgerMemory): string[] {
    const columns = [settled, recent].flatMap((both) => Object.values(both));
    const names = columns.flatMap((one) => one.measures);
    const { chosen, next } = nextNames(names, this.compared, measuresAtOnce);
    this.compared = next;
    return chosen;
  }

  private drop(): void {
    this.memory = null;
    this.turn = {};
    this.readings.clear();
    clearTimeout(this.timer ?? undefined);
    this.timer = null;
  }

  private later(ms: number): void {
    const { source } = this;
    if (source) this.timer = setTimeout(() => void this.load(source), ms).unref();
  }

  private async load(source: ModelSource): Promise<void> {
    const { turn } = this;
    const heard: CommitDeltas[] = [];
    this.readings.add(heard);
    try {
      const { memory, settled } = await this.readAll(source.db);
      if (this.turn !== turn) return;
      this.settled = settled;
      if (heard.length > mostWaiting) return this.forget();
      for (const commit of heard) addCommit(memory.recent, memory.seen, commit);
      this.memory = memory;
      this.log.log(`Sổ ở trong bộ nhớ / The ledger is in memory: ${sizeOf(memory)}`);
    } catch (error) {
      if (this.turn !== turn) return;
      this.log.warn(
        `Sổ chưa đọc được vào bộ nhớ, sẽ thử lại / The ledger is not in memory, trying again: ${String(error)}`,
      );
      this.later(retryMs);
    } finally {
      this.readings.delete(heard);
    }
  }

  private readAll(db: SnapshotSource): Promise<{ memory: LedgerMemory; settled: Settled }> {
    const border = borderAt(Date.now());
    const { settled: held } = this;
    return inSnapshot(db, async (runner, seen) => {
      const settled =
        held && keepsBorder(held.border, border)
          ? held
          : { border, columns: await loadBoth(runner, { known: 'before', border }) };
      const recent = await loadBoth(runner, { known: 'since', border: settled.border });
      return { memory: { settled: settled.columns, recent, seen }, settled };
    });
  }
}

function sizeOf({ settled, recent }: LedgerMemory): string {
  const sizes = [settled, recent].flatMap((both) => Object.values(both)).map((columns) => columns.size());
  const of = (name: 'series' | 'cells') => sizes.reduce((sum, size) => sum + size[name], 0);
  return `${of('series')} series, ${of('cells')} cells`;
}
