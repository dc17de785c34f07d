import type { DataSource, QueryRunner } from 'typeorm';
import {
  type AuditEntry,
  type AuditHead,
  type AuditLink,
  type AuditRetired,
  hashOfLink,
  origin,
} from '#audit/chain.js';
import { inTransaction } from '#storage/in-transaction.js';
import { advisoryLocks } from '#storage/locks.js';

type Db = Pick<DataSource, 'query'>;

interface Row {
  readonly seq: string;
  readonly at: Date;
  readonly who: string;
  readonly kind: string;
  readonly what: string;
  readonly address: string;
  readonly hash: Buffer;
}

/** Appends links to the chain, one writer at a time, and answers the new head. */
export const appendLinks = (db: DataSource, entries: readonly AuditEntry[]): Promise<AuditHead> =>
  inTransaction(db, async (runner) => {
    await runner.query(`select pg_advisory_xact_lock(${advisoryLocks.audit})`);
    const last = await lastOf(runner);
    let before = last?.hash ?? origin;
    let seq = BigInt(last?.seq ?? 0);
    const links = entries.map((entry): AuditLink => {
      seq += 1n;
      before = hashOfLink(before, { ...entry, seq });
      return { ...entry, seq, hash: before };
    });
    await runner.query(
      `insert into audit (seq, at, who, kind, what, address, hash)
       select * from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[])`,
      [
        links.map((link) => String(link.seq)),
        links.map(({ at }) => at.toISOString()),
        ...(['who', 'kind', 'what', 'address'] as const).map((name) => links.map((link) => link[name])),
        links.map(({ hash }) => hash),
      ],
    );
    return { seq, hash: before.toString('hex') };
  });

async function lastOf(runner: QueryRunner): Promise<Row | undefined> {
  const [row] = (await runner.query(`select seq, hash from audit order by seq desc limit 1`)) as Row[];
  return row;
}

/** Links after `after`, in order. */
export async function readLinks(db: Db, after: bigint, limit: number): Promise<AuditLink[]> {
  const rows = (await db.query(`select * from audit where seq > $1 order by seq limit $2`, [
    String(after),
    limit,
  ])) as Row[];
  return rows.map((row) => ({ ...row, seq: BigInt(row.seq) }));
}

/** The last entry before the first of `day` or later; null: there is none. Days are those of Vietnam. */
export async function lastBeforeDay(db: Db, day: string): Promise<AuditHead | null> {
  const [row] = (await db.query(
    `select seq, hash from audit
      where seq < (select min(seq) from audit where at >= $1::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
      order by seq desc limit 1`,
    [day],
  )) as Row[];
  return row ? { seq: BigInt(row.seq), hash: row.hash.toString('hex') } : null;
}

/** Drops all entries up to this one, and answers how many. */
export const dropRetired = (db: DataSource, { seq, hash, lastDay }: AuditRetired): Promise<number> =>
  inTransaction(db, async (runner) => {
    await runner.query(
      `insert into audit_retired (seq, hash, last_day) values ($1, $2, $3) on conflict (seq) do nothing`,
      [String(seq), Buffer.from(hash, 'hex'), lastDay],
    );
    const gone = (await runner.query(`delete from audit where seq <= $1`, [String(seq)])) as [unknown, number];
    return gone[1];
  });

export interface AuditSearch {
  readonly who?: string | undefined;
  readonly kind?: string | undefined;
  /** A part of what was read or changed: a code, a unit. */
  readonly what?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Newest first. */
export async function searchLinks(db: Db, asked: AuditSearch): Promise<Omit<Row, 'hash'>[]> {
  return (await db.query(
    `select seq::text, at, who, kind, what, address from audit
     where ($1::bigint is null or seq < $1) and ($2::text is null or who = $2) and ($3::text is null or kind = $3)
       and ($4::text is null or position(lower($4) in lower(what)) > 0)
       and ($5::date is null or at >= $5::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
       and ($6::date is null or at < ($6::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
     order by seq desc limit $7`,
    [asked.before, asked.who, asked.kind, asked.what, asked.from, asked.to]
      .map((one) => one ?? null)
      .concat([String(asked.limit)]),
  )) as Row[];
}
