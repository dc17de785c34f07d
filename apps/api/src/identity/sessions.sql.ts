import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@ioc/shared/answers/accounts';
import type { DataSource } from 'typeorm';
import type { Principal } from '#identity/principal.js';

type Db = Pick<DataSource, 'query'>;

/** A session ends after a shift, and earlier where nothing was asked and no page was open. */
const longest = "interval '12 hours'";
const longestIdle = "interval '1 hour'";
/** What is written down of a session's last use may be this old: not every request writes. */
const noted = "interval '1 minute'";

/** The secret of a session, a link or a display: 32 random bytes. */
export const newToken = (): string => randomBytes(32).toString('base64url');
/** Only this is stored: 256 random bits cannot be guessed from it. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

const live = `s.expires_at > now() and s.seen_at > now() - ${longestIdle} and a.disabled_at is null`;

interface Row {
  readonly session: string;
  readonly id: string;
  readonly name: string;
  readonly display_name: string;
  readonly roles: Role[];
  readonly units: string[];
  readonly stale: boolean;
  readonly second_factor: boolean;
}

/** Who holds the token; null: it opens nothing any more. */
export async function readPrincipal(db: Db, token: string): Promise<Principal | null> {
  const [row] = (await db.query(
    `select s.id as session, a.id::text, a.name, a.display_name, a.roles, a.units, s.seen_at < now() - ${noted} as stale,
            s.second_factor or
            exists (select from account_second_factor f where f.account = a.id and f.confirmed_at is not null) as second_factor
       from account_session s join account a on a.id = s.account where s.token_sha256 = $1 and ${live}`,
    [tokenHash(token)],
  )) as Row[];
  if (!row) return null;
  if (row.stale) await noteSeen(db, [row.session]);
  const { session, id, name, display_name: displayName, roles, units, second_factor: secondFactor } = row;
  return { id, name, displayName, roles, units, session, secondFactor };
}

/** Of these sessions and displays, those in force: id → what they may now. An open page keeps its session in use. */
export async function readRights(
  db: Db,
  sessions: readonly string[],
): Promise<ReadonlyMap<string, Pick<Principal, 'roles' | 'units'>>> {
  const rows = (await db.query(
    `select s.id as session, a.roles, a.units, s.seen_at < now() - ${noted} as stale
       from account_session s join account a on a.id = s.account where s.id = any($1::uuid[]) and ${live}
      union all
     select d.id, array['display'], array[]::text[], false from display d where d.id = any($1::uuid[]) and d.revoked_at is null`,
    [sessions],
  )) as Row[];
  const stale = rows.filter((row) => row.stale).map(({ session }) => session);
  if (stale.length > 0) await noteSeen(db, stale);
  return new Map(rows.map(({ session, roles, units }) => [session, { roles, units }]));
}

const noteSeen = (db: Db, sessions: readonly string[]): Promise<unknown> =>
  db.query(`update account_session set seen_at = now() where id = any($1::uuid[])`, [sessions]);

export interface NewSession {
  readonly account: string;
  readonly token: string;
  readonly agent: string;
  readonly address: string;
  /** Of the provider that opened it; null: a password did. */
  readonly idToken: string | null;
  /** The provider said that a second factor was used. */
  readonly secondFactor: boolean;
  /** Hash of the session that the browser had before, of whatever account; null: none. */
  readonly before: Buffer | null;
}

/** Sessions that an account may have: a desk, a telephone, some browsers. */
const mostSessions = 10;

/** A session of at most twelve hours. It ends the one of the browser before, those that are over, and the oldest beyond the most. */
export async function openSession(db: Db, session: NewSession): Promise<void> {
  const { account, token, agent, address, idToken, secondFactor, before } = session;
  await db.query(
    `with gone as (
       delete from account_session where token_sha256 = $7 or account = $1 and (
         expires_at < now() or seen_at < now() - ${longestIdle} or id in (
           select id from account_session where account = $1 and token_sha256 is distinct from $7
            order by created_at desc offset ${mostSessions - 1})))
     insert into account_session (token_sha256, account, expires_at, agent, address, id_token, second_factor)
     values ($2, $1, now() + ${longest}, $3, $4, $5, $6)`,
    [account, tokenHash(token), agent.slice(0, 200), address.slice(0, 100), idToken, secondFactor, before],
  );
}

export interface SessionRow {
  readonly id: string;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
  readonly agent: string;
  readonly address: string;
}

/** The sessions in force of an account, newest first. */
export const readSessions = (db: Db, account: string): Promise<SessionRow[]> =>
  db.query(
    `select s.id, s.created_at, s.seen_at, s.expires_at, s.agent, s.address
       from account_session s join account a on a.id = s.account
      where s.account = $1 and ${live} order by s.created_at desc limit 100`,
    [account],
  ) as Promise<SessionRow[]>;

/** What the provider that opened a session called it; null: none did, or the session is over. */
export async function readIdToken(db: Db, session: string): Promise<string | null> {
  const [row] = (await db.query(`select id_token from account_session where id = $1::uuid`, [session])) as {
    id_token: string | null;
  }[];
  return row?.id_token ?? null;
}

/** Ends sessions of an account: one, or all but one. Answers how many. */
export async function endSessions(
  db: Db,
  account: string,
  { only = null, but = null }: { only?: string | null; but?: string | null },
): Promise<number> {
  const [, n] = (await db.query(
    `delete from account_session where account = $1
       and ($2::uuid is null or id = $2::uuid) and ($3::uuid is null or id <> $3::uuid)`,
    [account, only, but],
  )) as [unknown, number];
  return n;
}
