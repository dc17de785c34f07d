import type { DataSource } from 'typeorm';
import type { Queryable } from '#ledger/queryable.js';
import { parseSnapshot, type SeenTransactions } from '#storage/visible.js';

/** What reads in a transaction of its own. */
export type SnapshotSource = Pick<DataSource, 'query' | 'transaction'>;

/** Reads in one snapshot; `seen`: the transactions that it contains. */
export function inSnapshot<T>(
  db: SnapshotSource,
  read: (runner: Queryable, seen: SeenTransactions) => Promise<T>,
): Promise<T> {
  return db.transaction('REPEATABLE READ', async (runner) => {
    const [row] = (await runner.query('select pg_current_snapshot()::text as seen')) as [{ seen: string }];
    return read(runner, parseSnapshot(row.seen));
  });
}
