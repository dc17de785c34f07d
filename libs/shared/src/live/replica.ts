import { applyDelta, fromSnapshot, type TableState } from '@ioc/shared/live/apply-delta';
import type { LiveHeartbeat, Delta, Snapshot } from '@ioc/shared/live/protocol';
import type { TableName } from '@ioc/shared/live/tables';

/**
 * A client's copy of the live tables: what it holds and what it has asked for. No clock and no socket in here: `now` in
 * milliseconds comes in, and what has to be sent goes out as a value. Rules L6 to L9 of apps/api/src/live/SPEC.md.
 */
export interface Replica {
  readonly held: Map<TableName, TableState<TableName>>;
  readonly askedAt: Map<TableName, number>;
}

/** A table is asked for at most this often. */
const askEveryMs = 1000;

export const emptyReplica = (): Replica => ({ held: new Map(), askedAt: new Map() });

/** Takes a snapshot; false: it is older than what is held of the same epoch and was left aside. */
export function takeSnapshot(replica: Replica, snapshot: Snapshot): boolean {
  const held = replica.held.get(snapshot.table);
  if (held && held.epoch === snapshot.epoch && held.version > snapshot.version) return false;
  replica.held.set(snapshot.table, fromSnapshot(snapshot));
  return true;
}

export type Taken = 'applied' | 'old' | 'ask' | 'wait';
/** Takes a delta. `ask`: send `live:resync` for its table now; `wait`: a gap too, but asked a moment ago. */
export function takeDelta(replica: Replica, delta: Delta, now: number): Taken {
  const held = replica.held.get(delta.table);
  const result = held ? applyDelta(held, delta) : 'gap';
  if (result !== 'gap') return result;
  return mayAsk(replica, delta.table, now) ? 'ask' : 'wait';
}

/** Tables to ask for again because the heartbeat names another version or epoch than the one held. */
export function behindHeartbeat(
  replica: Replica,
  beat: LiveHeartbeat,
  tables: readonly TableName[],
  now: number,
): TableName[] {
  return tables.filter((table) => {
    const version = beat.versions[table];
    if (version === undefined) return false;
    const held = replica.held.get(table);
    const same = held !== undefined && held.epoch === beat.epoch && held.version === version;
    return !same && mayAsk(replica, table, now);
  });
}

/** Remembers that the tables were asked for just now. */
export function markRequested(replica: Replica, tables: readonly TableName[], now: number): void {
  for (const table of tables) replica.askedAt.set(table, now);
}

/** True at most once per `askEveryMs` and table; a clock that was set back does not block. */
function mayAsk(replica: Replica, table: TableName, now: number): boolean {
  const before = replica.askedAt.get(table);
  const since = now - (before ?? -Infinity);
  if (since >= 0 && since < askEveryMs) return false;
  replica.askedAt.set(table, now);
  return true;
}
