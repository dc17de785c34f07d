import type { Queryable } from '#ledger/queryable.js';

const pageSize = 2000;

/**
 * The rows of a query in order, a page in memory at a time. Inside a transaction; `read` is a query of this program's own,
 * never of a user's.
 */
export async function* rowsOf<Row>(db: Queryable, read: string): AsyncGenerator<Row> {
  await db.query(`declare export_rows no scroll cursor for ${read}`);
  for (;;) {
    const rows = (await db.query(`fetch ${pageSize} from export_rows`)) as Row[];
    yield* rows;
    if (rows.length < pageSize) break;
  }
  await db.query('close export_rows');
}
