import { emptyReplica, takeDelta, takeSnapshot, type Replica, type Taken } from '@ioc/shared/live/replica';
import type { Delta, Snapshot } from '@ioc/shared/live/protocol';
import type { LiveTables, TableName } from '@ioc/shared/live/tables';

type AnyRow = LiveTables[TableName];
interface View {
  readonly rows: readonly AnyRow[];
  readonly byKey: ReadonlyMap<string, AnyRow>;
}

/**
 * The rows of the live tables, outside React. What comes in is applied at once to the replica; what is read is the view
 * of the last flush, the same object until something in it changed. Many changes make one flush, in the next frame.
 */
export class LiveStore {
  readonly replica: Replica = emptyReplica();
  private readonly views = new Map<TableName, View>();
  private readonly listeners = new Map<TableName, Set<() => void>>();
  private readonly changed = new Set<TableName>();
  private withheld: ReadonlySet<TableName> = new Set();

  constructor(private readonly nextFrame: (flush: () => void) => void) {}

  takeSnapshot(snapshot: Snapshot): void {
    const held = this.replica.held.get(snapshot.table)?.rows;
    // After a reconnect most rows are as they were: the same object again spares the panels a render.
    const rows = held ? snapshot.rows.map((row) => same(held.get(row.key), row)) : snapshot.rows;
    if (takeSnapshot(this.replica, { ...snapshot, rows })) this.touch(snapshot.table);
  }

  takeDelta(delta: Delta, now: number): Taken {
    const taken = takeDelta(this.replica, delta, now);
    if (taken === 'applied') this.touch(delta.table);
    return taken;
  }

  /** Rows in no particular order; null until the table has come. */
  rows<T extends TableName>(table: T): readonly LiveTables[T][] | null {
    return (this.views.get(table)?.rows ?? null) as readonly LiveTables[T][] | null;
  }

  row<T extends TableName>(table: T, key: string): LiveTables[T] | null {
    return (this.views.get(table)?.byKey.get(key) ?? null) as LiveTables[T] | null;
  }

  /** Tables that whoever is signed in may not watch: they never come. */
  withhold(tables: readonly TableName[]): void {
    const before = this.withheld;
    this.withheld = new Set(tables);
    for (const table of tables) this.replica.held.delete(table);
    for (const table of new Set([...before, ...tables])) this.touch(table);
  }

  isWithheld(table: TableName): boolean {
    return this.withheld.has(table);
  }

  /** Calls back after each flush that changed the table; returns the way to stop. */
  subscribe(table: TableName, listener: () => void): () => void {
    const listeners = this.listeners.get(table) ?? new Set();
    this.listeners.set(table, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  private touch(table: TableName): void {
    const first = this.changed.size === 0;
    this.changed.add(table);
    if (first) this.nextFrame(() => this.flush());
  }

  private flush(): void {
    const tables = [...this.changed];
    this.changed.clear();
    for (const table of tables) {
      const rows = this.replica.held.get(table)?.rows;
      if (rows) this.views.set(table, { rows: [...rows.values()], byKey: new Map(rows) });
      else this.views.delete(table);
    }
    for (const table of tables) for (const listener of this.listeners.get(table) ?? []) listener();
  }
}

const same = (before: AnyRow | undefined, row: AnyRow): AnyRow =>
  before && JSON.stringify(before) === JSON.stringify(row) ? before : row;
