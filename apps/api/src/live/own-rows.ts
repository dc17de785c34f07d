import type { Delta, Snapshot } from '@ioc/shared/live/protocol';
import type { LiveTables, TableName } from '@ioc/shared/live/tables';

/** Whose rows somebody is sent. Those of one name are sent the same. */
export interface SeenRows {
  readonly name: string;
  /** The province, or a unit of the own. */
  readonly sees: (unit: string) => boolean;
}
type Cut<T extends TableName> = (row: LiveTables[T], sees: SeenRows['sees']) => LiveTables[T] | null;

/** `open@H50.05` and `series:open@H50.05/month` are of H50.05. */
const unitOf = (key: string): string => key.replace(/.*@/, '').replace(/\/.*/, '');

/** The tables with rows of single units, and what is left of a row; null: nothing. */
const cuts: { readonly [T in TableName]?: Cut<T> } = {
  units: (row, sees) => (sees(row.key) ? row : null),
  sceneFigures: (row, sees) => (sees(unitOf(row.key)) ? row : null),
  charts: (row, sees) => {
    const own = <One extends { readonly unit: string }>(all: readonly One[]) => all.filter(({ unit }) => sees(unit));
    if (row.show === 'bars') return { ...row, bars: own(row.bars) };
    if (row.show === 'multiples') return { ...row, lines: own(row.lines) };
    if (!sees(unitOf(row.key))) return null;
    if (row.show === 'due') return { ...row, units: own(row.units) };
    return row.show === 'radar' ? { ...row, rows: own(row.rows) } : row;
  },
};

const hasOwnRows = (table: TableName): boolean => cuts[table] !== undefined;

/** The name under which all who are sent the same of a table are reached. Pure. */
export const groupOf = (table: TableName, own: SeenRows | null): string =>
  own && hasOwnRows(table) ? `${table} ${own.name}` : table;

function cutRows(table: TableName, rows: readonly LiveTables[TableName][], own: SeenRows): LiveTables[TableName][] {
  const cut = cuts[table] as Cut<TableName> | undefined;
  return rows.flatMap((row) => (cut ? (cut(row, own.sees) ?? []) : row));
}

/** What of a snapshot is sent; at the same version. Pure. */
export const ownSnapshot = (snapshot: Snapshot, own: SeenRows | null): Snapshot =>
  own === null ? snapshot : { ...snapshot, rows: cutRows(snapshot.table, snapshot.rows, own) };

/** What of a delta is sent: also nothing, for versions follow one another. Pure. */
export const ownDelta = (delta: Delta, own: SeenRows | null): Delta =>
  own === null ? delta : { ...delta, upsert: cutRows(delta.table, delta.upsert, own) };

interface Watcher {
  readonly own: SeenRows | null;
  readonly tables: ReadonlySet<TableName>;
}

/** Each cut in which a table is sent to anybody; null: whole. Pure. */
export function scopesOf(table: TableName, watchers: Iterable<Watcher>): (SeenRows | null)[] {
  const scopes = new Map<string, SeenRows>();
  for (const { own, tables } of hasOwnRows(table) ? watchers : [])
    if (own && tables.has(table)) scopes.set(own.name, own);
  return [null, ...scopes.values()];
}
