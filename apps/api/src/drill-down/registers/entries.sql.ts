import type { DataSource } from 'typeorm';
import type { Book, RegisterEntry } from '#cases/registers/register.fold.js';
import { describePlace } from '#event-log/place.js';
import { topicNames } from '#event-log/topic-ids.js';
import type { Sight } from '#identity/sight.js';

/** An entry of a register, and the record that spoke of it last. */
export interface StoredEntry {
  readonly code: string;
  readonly entry: RegisterEntry;
  readonly event: { readonly topic: string; readonly partition: number; readonly offset: string };
}
export interface EntryFilter {
  readonly of?: string | undefined;
  readonly period?: string | undefined;
  readonly status?: 'open' | 'ended' | undefined;
  /** Units of which any has it; absent or null: all. */
  readonly among?: Sight | undefined;
}

/** Entries of a book by code, from `after` on. */
export async function readEntries(
  db: DataSource,
  book: Book,
  { of, period, status, among = null }: EntryFilter,
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<StoredEntry[]> {
  const rows = (await db.query(
    `select code, state->'s' as entry, event_places[array_upper(event_places, 1)]::text as place from register_entry
     where book = $1 and code > $2 and ($3::text is null or of_code = $3) and ($4::text is null or period = $4)
       and ($5::text is null or status = $5) and ($7::text[] is null or unit = any($7))
     order by code limit $6`,
    [book, after, of ?? null, period ?? null, status ?? null, limit, among],
  )) as { code: string; entry: RegisterEntry; place: string }[];
  const names = await topicNames(db);
  return rows.map(({ code, entry, place }) => ({ code, entry, event: describePlace(place, names) }));
}

/** How many entries of a book there are by what they are of, and by status. */
export async function countEntries(
  db: DataSource,
  book: Book,
  among: Sight,
): Promise<{ of: string; status: string; n: number }[]> {
  return (await db.query(
    `select of_code as of, status, count(*)::int as n from register_entry
     where book = $1 and ($2::text[] is null or unit = any($2)) group by of_code, status`,
    [book, among],
  )) as { of: string; status: string; n: number }[];
}

/** Periods of which a book has entries, and in which indicators were observed of these units; newest first. */
export async function readPeriods(
  db: DataSource,
  book: Book,
  of: string,
  indicators: readonly string[],
  units: readonly string[],
): Promise<string[]> {
  const rows = (await db.query(
    `select period from (
       select distinct period from register_entry where book = $1 and of_code = $2
       union select distinct period from observation where indicator = any($3) and unit = any($4) and device is null) p
     order by period desc limit 60`,
    [book, of, indicators, units],
  )) as { period: string }[];
  return rows.map(({ period }) => period);
}
