import { hadRealEvent } from '#identity/real-event.sql.js';
import type { Queryable } from '#ledger/queryable.js';
import { holdsSimulated } from '#storage/simulation.js';

/** Whether drills may run: a simulator has sent into this database, and nobody else ever did. */
export const onlySimulated = async (db: Queryable): Promise<boolean> =>
  (await holdsSimulated(db)) && !(await hadRealEvent(db));
