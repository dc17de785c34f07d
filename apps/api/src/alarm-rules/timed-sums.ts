import { addDeltas, type GrowingSums, type SumsQuery } from '#ledger/add-deltas.js';
import { type TimedEntries, undone } from '#alarm-rules/case-changes.js';

/**
 * Sums at any instant, in order of time. Those of a day are the ledger's of now, less what events changed from that day on;
 * each event is then added again at its own time. Pure.
 */
export class TimedSums {
  private readonly changes: readonly TimedEntries[];
  private opened: { readonly sums: GrowingSums; readonly query: SumsQuery } | null = null;
  /** The first change that is not in the sums. */
  private next = 0;

  constructor(
    changes: readonly TimedEntries[],
    /** Gives way to others; called after each change that is taken away. */
    private readonly giveWay: () => Promise<void>,
  ) {
    this.changes = changes.toSorted((a, b) => a.at - b.at);
  }

  /** Takes from the sums of now what changed at `opens` or later; `advance` goes on with these. */
  async open(sums: GrowingSums, query: SumsQuery, opens: number): Promise<GrowingSums> {
    const after = this.changes.filter(({ at }) => at >= opens);
    for (const { entries } of after) {
      addDeltas(sums, undone(entries), query);
      await this.giveWay();
    }
    this.next = this.changes.length - after.length;
    this.opened = { sums, query };
    return sums;
  }

  /** Adds what happened up to `now`, within the day that was opened; whether anything did. */
  advance(now: number): boolean {
    if (!this.opened) return false;
    const { sums, query } = this.opened;
    const before = this.next;
    for (let change = this.changes[before]; change && change.at <= now; change = this.changes[++this.next])
      addDeltas(sums, change.entries, query);
    return this.next > before;
  }
}
