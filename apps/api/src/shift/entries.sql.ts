import type { Outage, ShiftEntry, ShiftLog } from '@ioc/shared/answers/shift';
import type { Actor } from '#identity/actor.js';
import type { Queryable } from '#ledger/queryable.js';
import type { EntryOrder, LogQuery } from '#shift/orders.js';
import { cutPage } from '#platform/cut-page.js';
import { isHiddenComplaint } from '#storage/hidden-complaint.js';

interface Row {
  id: string;
  at: Date;
  kind: ShiftEntry['kind'];
  author: string | null;
  role: string | null;
  text: string;
  about_kind: NonNullable<ShiftEntry['about']>['kind'] | null;
  about: string | null;
  data: Omit<Outage, 'at'> | null;
  /** It is about a complaint that is not shown. */
  hidden?: boolean;
}
const ofHidden = `about_kind = 'complaint' and ${isHiddenComplaint('shift_entry.about')}`;
const columns = 'id, at, kind, author, role, text, about_kind, about, data';

export async function appendEntry(db: Queryable, order: EntryOrder, actor: Actor, now: Date): Promise<ShiftEntry> {
  const { kind, text, about = null, sound = null } = order;
  const [row] = (await db.query(
    `insert into shift_entry (at, kind, author, role, text, about_kind, about, sound) values ($1, $2, $3, $4, $5, $6, $7, $8)
     returning ${columns}`,
    [now, kind, actor.name, actor.role, text, about?.kind ?? null, about?.id ?? null, sound],
  )) as [Row];
  return entryOf(row);
}

/** What was typed, as a question for text that has a word beginning with each of its words. Pure. */
const beginnings = (typed: string): string =>
  (typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${word}:*`).join(' & ');

/** A page of the log, newest first; `words`: all of them stand in the text, marks or no marks, whole or in part. */
export async function readLog(db: Queryable, { words, kind, id, after, limit }: LogQuery): Promise<ShiftLog> {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const where = ['true'];
  if (words)
    where.push(
      `to_tsvector('simple', without_marks(text)) @@ to_tsquery('simple', without_marks(${put(beginnings(words))}))`,
    );
  if (kind) where.push(`about_kind = ${put(kind)}`);
  if (id) where.push(`about = ${put(id)}`);
  const all = where.join(' and ');
  const [{ total }] = (await db.query(`select count(*)::int as total from shift_entry where ${all}`, [...values])) as [
    { total: number },
  ];
  if (after) where.push(`id < ${put(after)}`);
  const rows: Row[] = await db.query(
    `select ${columns}, ${ofHidden} as hidden from shift_entry where ${where.join(' and ')} order by id desc limit ${put(limit + 1)}`,
    values,
  );
  const page = cutPage(rows, limit, ({ id }) => id);
  return { total, rows: page.rows.map(entryOf), next: page.next };
}

const entryOf = ({ about_kind, about, at, hidden, data, ...row }: Row): ShiftEntry => ({
  ...row,
  at: at.toISOString(),
  outage: outageOf(row.kind, at, data),
  about: about_kind === null || about === null || hidden ? null : { kind: about_kind, id: about },
});

/** What a line of the log says of a time in which nothing was judged. Pure. */
export const outageOf = (kind: string, at: Date, data: Omit<Outage, 'at'> | null): Outage | null =>
  kind === 'hold' && data ? { at: at.toISOString(), ...data } : null;
