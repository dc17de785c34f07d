import type { QuarantineGroup, QuarantineGroups } from '@ioc/shared/answers/quarantine';
import type { DataSource } from 'typeorm';
import { describePlace } from '#event-log/place.js';
import { topicNames } from '#event-log/topic-ids.js';
import { cutPage } from '#platform/cut-page.js';
import { shownDetail, shownSubject } from '#storage/hidden-complaint.js';

export interface QuarantineRow {
  topic: string;
  partition: number;
  offset: string;
  reason: string;
  path: string | null;
  detail: string;
  source: string | null;
  subject: string | null;
  type: string | null;
  appendedAt: string;
  size: number;
  sha256: string | null;
  outcome: string | null;
}

/** A page of what waits: of the group that the words name; '-' is none, absent any. */
interface QuarantinePage {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly reason?: string | undefined;
  readonly path?: string | undefined;
  readonly detail?: string | undefined;
  readonly source?: string | undefined;
}
const isWord = (column: string, at: number) => `($${at}::text is null or coalesce(${column}, '-') = $${at})`;
const waits = ['outcome is null', '($1::text[] is null or source = any($1))']
  .concat(['reason', 'path', `(${shownDetail})`, 'source'].map((column, at) => isWord(column, at + 2)))
  .join(' and ');

/**
 * What waits in quarantine, newest first. Raw contents are not shown: they may hold anything. `sources`: of these alone, as
 * records name them; null: of all.
 */
export async function readQuarantine(db: DataSource, page: QuarantinePage, sources: readonly string[] | null = null) {
  const names = await topicNames(db);
  const words = [sources, page.reason, page.path, page.detail, page.source].map((word) => word ?? null);
  const [count] = (await db.query(`select count(*)::int as total from quarantine where ${waits}`, words)) as {
    total: number;
  }[];
  const [at, place] = page.after?.split('|') ?? ['infinity', '0'];
  const rows = (await db.query(
    `select place, reason, path, ${shownDetail} as detail, source, ${shownSubject} as subject, type, appended_at, size, encode(sha256, 'hex') as sha256, outcome,
       to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor_at from quarantine
     where ${waits} and (recorded_at, place) < ($6::timestamptz, $7::bigint)
     order by recorded_at desc, place desc limit $8`,
    [...words, at, place, page.limit + 1],
  )) as (Record<string, never> & { place: string; appended_at: Date; cursor_at: string })[];
  // All microseconds: those of one batch share one instant, and a rounded one would leave out the rest of them.
  const cut = cutPage(rows, page.limit, (row) => `${row.cursor_at}|${row.place}`);
  const shown = cut.rows.map(({ place: packed, appended_at, cursor_at: _cursor, ...row }) => {
    return {
      ...describePlace(packed, names),
      appendedAt: appended_at.toISOString(),
      ...row,
    } as unknown as QuarantineRow;
  });
  return { total: count?.total ?? 0, rows: shown, next: cut.next };
}

/** What waits, by why: three hundred records of one mistake are one line. */
export async function readQuarantineGroups(
  db: DataSource,
  sources: readonly string[] | null = null,
): Promise<QuarantineGroups> {
  const rows = (await db.query(
    `select reason, path, ${shownDetail} as detail, source, count(*)::int as n,
       min(appended_at) as first, max(appended_at) as last, (sum(count(*)) over ())::int as total
     from quarantine where outcome is null and ($1::text[] is null or source = any($1))
     group by reason, path, 3, source order by n desc, last desc limit 200`,
    [sources],
  )) as (Omit<QuarantineGroup, 'first' | 'last'> & { first: Date; last: Date; total: number })[];
  const groups = rows.map(({ first, last, total: _total, ...group }) => ({
    ...group,
    first: first.toISOString(),
    last: last.toISOString(),
  }));
  return { total: rows[0]?.total ?? 0, groups };
}
