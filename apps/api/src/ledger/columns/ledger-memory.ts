import type { LedgerColumns } from '#ledger/columns/ledger-columns.js';
import { type LoadScope, loadColumns } from '#ledger/columns/load-columns.sql.js';
import { differingKeys } from '#ledger/add-deltas.js';
import type { CommitDeltas } from '#ledger/commit-deltas.js';
import type { Ledger } from '#ledger/monthly-rollup.js';
import type { Queryable } from '#ledger/queryable.js';
import { type SeenTransactions, wasSeen } from '#storage/visible.js';

export type BothLedgers<Of> = Readonly<Record<Ledger, Of>>;

/** Both marginal ledgers as they were in one snapshot, and what was added since. */
export interface LedgerMemory {
  /** What became known before a day that is over, and is never written again. */
  readonly settled: BothLedgers<LedgerColumns>;
  readonly recent: BothLedgers<LedgerColumns>;
  readonly seen: SeenTransactions;
}

export async function loadBoth(runner: Queryable, of: LoadScope): Promise<BothLedgers<LedgerColumns>> {
  const ledger_unit = await loadColumns(runner, 'ledger_unit', of);
  return { ledger_unit, ledger_topic: await loadColumns(runner, 'ledger_topic', of) };
}

/** Adds a commit to columns, unless their snapshot had it; `measures`: those that are kept, all when absent. */
export function addCommit(
  to: BothLedgers<LedgerColumns>,
  seen: SeenTransactions,
  { xid, entries }: CommitDeltas,
  measures?: ReadonlySet<string>,
): void {
  if (wasSeen(xid, seen)) return;
  for (const { measure, unit, topic, channel, day, n } of entries) {
    if (measures && !measures.has(measure)) continue;
    to.ledger_unit.add(measure, unit, channel, day, n);
    if (topic !== null) to.ledger_topic.add(measure, topic, channel, day, n);
  }
}

/** Cells of some measures in which two readings differ, named; what is nowhere counts as zero. */
export function differingCells(
  a: readonly BothLedgers<LedgerColumns>[],
  b: readonly BothLedgers<LedgerColumns>[],
  measures: readonly string[],
): string[] {
  return (['ledger_unit', 'ledger_topic'] as const).flatMap((ledger) =>
    measures.flatMap((measure) => {
      const [left, right] = [a, b].map((all) => cells(all, ledger, measure)) as [Cells, Cells];
      return differingKeys(left, right).map((cell) => `${ledger} ${measure} ${cell}`);
    }),
  );
}

type Cells = Map<string, number>;

function cells(all: readonly BothLedgers<LedgerColumns>[], ledger: Ledger, measure: string): Cells {
  const found: Cells = new Map();
  for (const one of all)
    one[ledger].each(measure, null, null, (place, channel, series) =>
      series.eachDay(-Infinity, Infinity, (day, n) => {
        const cell = `${place} ${channel} ${day}`;
        found.set(cell, (found.get(cell) ?? 0) + n);
      }),
    );
  return found;
}
