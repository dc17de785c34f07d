/** A connection, or a pool of them. */
export interface StoreSession {
  query(sql: string): Promise<unknown>;
}

/**
 * The incarnation of the store: two answers are equal only if nothing that was committed in between was lost. It changes
 * when PostgreSQL recovered from a crash, of its postmaster or of one backend (both empty the unlogged table), when it was
 * started again (a cold backup may have been put in its place), when another server answers, when the table was restored
 * from a dump, and when a rebuild replaced the tables.
 */
const read = `select concat_ws('/', id, extract(epoch from pg_postmaster_start_time()),
    (select oid from pg_database where datname = current_database()), pg_relation_filenode('store_incarnation')
  ) as incarnation from store_incarnation`;
const mark = `insert into store_incarnation default values on conflict do nothing`;
const tries = 3;

/**
 * Asks in `session`. Within a transaction the answer holds until its end: no session survives a crash. A new incarnation is
 * given its mark through `db`, outside that transaction, so that others need not wait for it.
 */
export async function readIncarnation(session: StoreSession, db: StoreSession = session): Promise<string> {
  for (let tried = 0; tried < tries; tried += 1) {
    const [row] = (await session.query(read)) as { incarnation: string }[];
    if (row) return row.incarnation;
    await db.query(mark);
  }
  throw new Error('the table store_incarnation does not keep its row');
}

/** From the commit of this transaction on, nothing that any process remembers of the store counts. */
export async function endIncarnation(transaction: StoreSession): Promise<void> {
  await transaction.query('delete from store_incarnation');
}

/**
 * What a process remembers of the store, which is only as true as the last commit that survived: asked for with the
 * incarnation that is in front of it now, and made fresh for another one.
 */
export class MemoryOf<T> {
  private held: { readonly incarnation: string; readonly memory: T } | null = null;

  constructor(private readonly fresh: () => T) {}

  of(incarnation: string): T {
    if (this.held?.incarnation !== incarnation) this.held = { incarnation, memory: this.fresh() };
    return this.held.memory;
  }

  /** As it was last given out, of whatever incarnation; null: nothing is remembered. */
  get current(): T | null {
    return this.held?.memory ?? null;
  }

  /** Whoever still works with the memory as it was keeps it to himself. */
  forget(): void {
    this.held = null;
  }
}
