import type { Delta, Snapshot } from '@ioc/shared/live/protocol';
import type { LiveTables, TableName } from '@ioc/shared/live/tables';

/** What a client holds of one table. */
export interface TableState<T extends TableName> {
  epoch: string;
  version: number;
  at: string;
  rows: Map<string, LiveTables[T]>;
}

export const fromSnapshot = <T extends TableName>(snapshot: Snapshot<T>): TableState<T> => ({
  epoch: snapshot.epoch,
  version: snapshot.version,
  at: snapshot.at,
  rows: new Map(snapshot.rows.map((row) => [row.key, row])),
});

/**
 * Applies a delta in place. `old`: the delta is already contained and nothing was done; `gap`: a delta is missing or the
 * epoch is another one, nothing was done, and the client must ask for a snapshot (SPEC L6).
 */
export function applyDelta<T extends TableName>(held: TableState<T>, delta: Delta<T>): 'applied' | 'old' | 'gap' {
  if (delta.epoch !== held.epoch) return 'gap';
  if (delta.version <= held.version) return 'old';
  if (delta.version !== held.version + 1) return 'gap';
  for (const key of delta.remove) held.rows.delete(key);
  for (const row of delta.upsert) held.rows.set(row.key, row);
  held.version = delta.version;
  held.at = delta.at;
  return 'applied';
}
