import type { Delta, Snapshot } from '@ioc/shared/live/protocol';
import type { LiveTables, TableName } from '@ioc/shared/live/tables';

interface Kept<T extends TableName> {
  readonly row: LiveTables[T];
  readonly json: string;
}

/** Keyed rows at a version (SPEC L1 to L4). Knows neither database nor socket. */
export class LiveTable<T extends TableName> {
  private kept: ReadonlyMap<string, Kept<T>> = new Map();
  private held = 0;
  private at = '';
  private cached: Snapshot<T> | null = null;

  constructor(
    readonly table: T,
    public epoch: string,
  ) {}

  /** What was read may have gone back: versions start over. Nothing is sent until the next read; `rows` stay until then. */
  renew(epoch: string): void {
    this.epoch = epoch;
    this.held = 0;
    this.cached = null;
  }

  /** 0 until the first read. */
  get version(): number {
    return this.held;
  }

  get rows(): LiveTables[T][] {
    return [...this.kept.values()].map(({ row }) => row);
  }

  /**
   * Holds `rows` from now on. Returns what changed, or null when nothing did. The first call always makes version 1,
   * because "read and empty" is another thing than "not read yet".
   */
  replace(rows: readonly LiveTables[T][], at: string): Delta<T> | null {
    const next = new Map<string, Kept<T>>();
    // One function builds all rows of a table, so equal rows have equal texts; an odd key order would only send a row twice.
    for (const row of rows) next.set(row.key, { row, json: JSON.stringify(row) });
    const before = this.held === 0 ? new Map<string, Kept<T>>() : this.kept;
    const upsert = [...next.values()]
      .filter(({ row, json }) => before.get(row.key)?.json !== json)
      .map(({ row }) => row);
    const remove = [...before.keys()].filter((key) => !next.has(key));
    if (this.held > 0 && upsert.length === 0 && remove.length === 0) return null;
    this.kept = next;
    this.held += 1;
    this.at = at;
    this.cached = null;
    return { table: this.table, epoch: this.epoch, version: this.held, at, upsert, remove };
  }

  /** The whole table, one object per version; null before the first read. */
  snapshot(): Snapshot<T> | null {
    if (this.held === 0) return null;
    this.cached ??= { table: this.table, epoch: this.epoch, version: this.held, at: this.at, rows: this.rows };
    return this.cached;
  }
}
