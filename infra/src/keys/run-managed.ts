import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { KeyRing } from '@ioc/api/identity/key-ring';
import { ManagedKeys } from '@ioc/api/keys/managed-keys';
import type { MadeSourceKey, SourceKeyRow } from '@ioc/shared/answers/source-keys';
import type { DataSource } from 'typeorm';
import type { ManagedOrder } from '#keys/managed-order.js';

export interface KeySetting {
  readonly db: DataSource;
  readonly catalogue: Catalogue;
  /** The keys of the file are listed too. */
  readonly file: string;
  readonly by: string;
  /** Before a change. */
  readonly note: (what: string) => Promise<void>;
}
interface Outcome {
  /** For standard output: a key, or the list. */
  readonly lines: readonly string[];
  /** What was done. */
  readonly said: string;
}

/** Keys of the database, by the code of the page. Processes that run see the change within a second. */
export async function runManaged(order: ManagedOrder, { db, catalogue, file, by, note }: KeySetting): Promise<Outcome> {
  const nobodyAsks = () => Promise.resolve();
  const looker = { read: nobodyAsks, noteUses: nobodyAsks };
  const keys = new ManagedKeys(db, { current: catalogue }, new KeyRing(file), looker);
  if (order.act === 'list') {
    const rows = await keys.list(null);
    return { lines: rows.map(lineOf), said: `${rows.length} khóa / keys` };
  }
  if (order.act === 'make') {
    const { source, kinds, units } = order.given;
    await note(`key make ${JSON.stringify({ source, kinds, units })}`);
    return shown(await keys.make(order.given, null, by));
  }
  if (order.act === 'rotate') {
    const { id, overlapHours } = order;
    await note(`key rotate ${id} ${JSON.stringify({ overlapHours })}`);
    const made = shown(await keys.rotate(id, overlapHours, null, by));
    return { ...made, said: `${made.said}; khóa cũ còn / the old one opens for ${overlapHours} h` };
  }
  await note(`key revoke ${order.id}`);
  await keys.revoke(order.id, null, by);
  return { lines: [], said: `Đã thu hồi / revoked: ${order.id}` };
}

const shown = ({ key, row }: MadeSourceKey): Outcome => ({
  lines: [key],
  said: `Khóa của nguồn / key of source ${row.source} (${row.id}) – chỉ hiện một lần / shown once`,
});

const all = (codes: readonly string[]) => (codes.length === 0 ? '*' : codes.join(','));
const lineOf = ({ id, source, state, kinds, units, until, usedAt, note }: SourceKeyRow): string =>
  [id ?? '-', source, state, all(kinds), all(units), until ?? '-', usedAt ?? '-', note].join('\t');
