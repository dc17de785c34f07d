import { tokenHash } from '#identity/sessions.sql.js';
import type { DisplayPace } from '@ioc/shared/answers/displays';
import type { DataSource } from 'typeorm';

type Db = Pick<DataSource, 'query'>;

/** Displays that may be paired at once. */
export const mostDisplays = 500;
/** A token is replaced when it is older than this. */
const tokenLasts = "interval '1 day'";
/** A new token that did not arrive is made again after this; several windows of one machine ask at the same time. */
const againAfter = "interval '5 minutes'";
/** What was revoked stays in the list this long. */
const remembered = "interval '90 days'";

export interface StoredDisplay {
  readonly id: string;
  readonly name: string;
  readonly room: string;
  readonly address: string;
  readonly agent: string;
  readonly paired_by: string;
  readonly paired_at: Date;
  readonly revoked_by: string | null;
  readonly revoked_at: Date | null;
  readonly seen_at: Date | null;
  readonly page: string | null;
  readonly picture: string | null;
  readonly build: string | null;
  readonly frame_at: Date | null;
  readonly pace: DisplayPace | null;
}

const columns = `id::text, name, room, address, agent, paired_by, paired_at, revoked_by, revoked_at, seen_at, page, picture, build, frame_at, pace`;

/** Those in force by name, then those that were revoked, newest first. */
export const readDisplays = (db: Db): Promise<StoredDisplay[]> =>
  db.query(
    `select ${columns} from display
      order by revoked_at is not null, case when revoked_at is null then name end, revoked_at desc limit ${2 * mostDisplays}`,
  ) as Promise<StoredDisplay[]>;

export async function countDisplays(db: Db, name: string): Promise<{ all: number; named: number }> {
  await db.query(`delete from display where revoked_at < now() - ${remembered}`);
  const [row] = (await db.query(
    `select count(*)::int as all, (count(*) filter (where name = $1))::int as named from display where revoked_at is null`,
    [name],
  )) as { all: number; named: number }[];
  return row ?? { all: 0, named: 0 };
}

export async function addDisplay(
  db: Db,
  { name, room, address, agent, by }: { name: string; room: string; address: string; agent: string; by: string },
): Promise<StoredDisplay> {
  const [row] = (await db.query(
    `insert into display (name, room, address, agent, paired_by) values ($1, $2, $3, $4, $5) returning ${columns}`,
    [name, room, address, agent, by],
  )) as StoredDisplay[];
  return row as StoredDisplay;
}

/** Answers whether it was in force until now. */
export async function revokeDisplay(db: Db, id: string, by: string): Promise<boolean> {
  const [, n] = (await db.query(
    `update display set revoked_at = now(), revoked_by = $2 where id = $1 and revoked_at is null`,
    [id, by],
  )) as [unknown, number];
  return n > 0;
}

/** The first token of a display that was confirmed; false: it has one already. */
export async function takeFirstToken(db: Db, id: string, token: string): Promise<boolean> {
  const [, n] = (await db.query(
    `update display set token_sha256 = $2, token_at = now(), seen_at = now()
      where id = $1 and token_sha256 is null and revoked_at is null`,
    [id, tokenHash(token)],
  )) as [unknown, number];
  return n > 0;
}

/** Makes the token the next one, in force once it is used; until then the one before is. false: it is not time yet. */
export async function takeNextToken(
  db: Db,
  id: string,
  token: string,
  { always }: { always: boolean },
): Promise<boolean> {
  const [, n] = (await db.query(
    `update display set next_sha256 = $2, next_at = now()
      where id = $1 and revoked_at is null and ($3 or token_at < now() - ${tokenLasts})
        and (next_at is null or next_at < now() - ${againAfter})`,
    [id, tokenHash(token), always],
  )) as [unknown, number];
  return n > 0;
}

export interface StoredReport {
  readonly page: string;
  readonly picture: string;
  readonly build: string;
  /** Milliseconds since it drew last; null: not at all yet. */
  readonly frameAge: number | null;
  readonly pace: DisplayPace | null;
}

export const keepReport = (
  db: Db,
  id: string,
  { page, picture, build, frameAge, pace }: StoredReport,
): Promise<unknown> =>
  db.query(
    `update display set seen_at = now(), page = $2, picture = $3, build = $4, pace = $6,
        frame_at = coalesce(now() - make_interval(secs => $5::float8 / 1000), frame_at)
      where id = $1`,
    [id, page, picture, build, frameAge, pace],
  );

/** The display that once held this token; null: it is none that is remembered. */
export async function readEnded(db: Db, token: string): Promise<{ name: string; revoked_at: Date | null } | null> {
  const [row] = (await db.query(
    `select name, revoked_at from display where token_sha256 = $1 or next_sha256 = $1 or previous_sha256 = $1`,
    [tokenHash(token)],
  )) as { name: string; revoked_at: Date | null }[];
  return row ?? null;
}
