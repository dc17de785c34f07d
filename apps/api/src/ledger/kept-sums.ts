import { addDeltas, differingSums, growing, type GrowingSums, type SumsQuery, sumsQuery } from '#ledger/add-deltas.js';
import type { CommitDeltas } from '#ledger/commit-deltas.js';
import { inSnapshot, type SnapshotSource } from '#ledger/in-snapshot.js';
import type { Queryable } from '#ledger/queryable.js';
import type { RollupCache } from '#ledger/rollup-cache.js';
import { readSums, type Scope, type UnitSumsByWindow } from '#ledger/sums.sql.js';
import { MemoryOf, readIncarnation } from '#storage/incarnation.js';
import { keepNewest } from '#storage/keep-newest.js';
import { type SeenTransactions, wasSeen } from '#storage/visible.js';

/** Questions kept up at a time; another replaces the oldest. */
const mostKept = 64;
/** Commits that wait for a reading to end; it takes seconds at most. */
const mostWaiting = 5000;

/**
 * Sums of the ledger that are read once and then kept up by what each commit added to it. A commit is added to a sum unless
 * the snapshot from which it was read had it already, so the result is the same as reading again, whatever the order in
 * which reading and notifications end. For who hears every commit; who has missed one calls `forget`.
 */
export class KeptSums {
  private readonly memory = new MemoryOf(() => new Map<string, KeptSum>());

  constructor(private readonly rollups: RollupCache) {}

  async read(db: SnapshotSource, measures: readonly string[], today: string, scope: Scope = {}) {
    const kept = this.memory.of(await readIncarnation(db));
    const key = `${today} ${measures.join(' ')} ${JSON.stringify(scope)}`;
    const found = kept.get(key) ?? new KeptSum(sumsQuery(measures, today, scope));
    if (!kept.has(key)) {
      kept.set(key, found);
      keepNewest(kept, mostKept);
    }
    const load = (runner: Queryable) => this.rollups.read(runner, measures, today, scope);
    return found
      .sums(() => readAt(db, load))
      .catch((error: unknown) => {
        kept.delete(key);
        throw error;
      });
  }

  /** What a commit added, in the order of commits. */
  hear(commit: CommitDeltas): void {
    for (const kept of this.memory.current?.values() ?? []) kept.hear(commit);
  }

  /** A commit was missed, or is not known entry by entry. */
  forget(): void {
    this.memory.forget();
  }

  /** They are not what the tables are: what is held of closed days is read again too. */
  renew(): void {
    this.rollups.forget();
    this.forget();
  }

  /**
   * Reads what is kept again beside it. The answer compares the two: to be called when the commits that the reading saw
   * have surely been heard. It names the sums that differ; none when a commit was missed meanwhile, as all is read again.
   */
  async readBeside(db: SnapshotSource): Promise<() => string[]> {
    const { current } = this.memory;
    const pairs: [KeptSum, KeptSum][] = [];
    for (const kept of current?.values() ?? []) {
      const { measures, today, scope } = kept.query;
      const beside = kept.compareWith(new KeptSum(kept.query));
      await beside.sums(() => readAt(db, (runner) => readSums(runner, measures, today, {}, scope)));
      pairs.push([kept, beside]);
    }
    return () => (this.memory.current === current ? pairs.flatMap(([kept, beside]) => kept.differsFrom(beside)) : []);
  }
}

interface Read {
  readonly sums: UnitSumsByWindow;
  readonly seen: SeenTransactions;
}

/** The sums that `load` reads, and the transactions that they contain. */
const readAt = (db: SnapshotSource, load: (runner: Queryable) => Promise<UnitSumsByWindow>): Promise<Read> =>
  inSnapshot(db, async (runner, seen) => ({ sums: await load(runner), seen }));

class KeptSum {
  private loaded: GrowingSums | null = null;
  private seen: SeenTransactions | null = null;
  /** Heard while it is read. */
  private waiting: CommitDeltas[] = [];
  private loading: Promise<GrowingSums> | null = null;
  /** The same, read later, while the two are compared. */
  private beside: KeptSum | null = null;

  constructor(readonly query: SumsQuery) {}

  sums(read: () => Promise<Read>): Promise<GrowingSums> {
    this.loading ??= read().then(({ sums, seen }) => {
      if (this.waiting.length > mostWaiting) throw new Error('the ledger was written faster than it was read');
      this.seen = seen;
      this.loaded = growing(sums);
      for (const commit of this.waiting.splice(0)) this.add(this.loaded, commit);
      return this.loaded;
    });
    return this.loading;
  }

  hear(commit: CommitDeltas): void {
    this.beside?.hear(commit);
    if (this.loaded) this.add(this.loaded, commit);
    else if (this.waiting.length <= mostWaiting) this.waiting.push(commit);
  }

  compareWith(beside: KeptSum): KeptSum {
    this.beside = beside;
    return beside;
  }

  differsFrom(beside: KeptSum): string[] {
    this.beside = null;
    return this.loaded && beside.loaded ? differingSums(this.loaded, beside.loaded) : [];
  }

  private add(sums: GrowingSums, { xid, entries }: CommitDeltas): void {
    if (this.seen && !wasSeen(xid, this.seen)) addDeltas(sums, entries, this.query);
  }
}
