import type { DataSource } from 'typeorm';

type Db = Pick<DataSource, 'query'>;

/** Keys that ended are listed this much longer. */
const remembered = "interval '90 days'";
const mostRows = 1000;
const inForce = 'revoked_at is null and (expires_at is null or expires_at > now())';

export interface StoredKey {
  readonly id: string;
  readonly source: string;
  readonly sha256: Buffer;
  readonly kinds: string[];
  readonly units: string[];
  readonly note: string;
  readonly created_by: string;
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly revoked_by: string | null;
  readonly revoked_at: Date | null;
  readonly used_at: Date | null;
}
export type NewKey = Pick<StoredKey, 'source' | 'sha256' | 'kinds' | 'units' | 'note' | 'created_by'>;

/** Another one after each change that counts at the door. */
export async function keysVersion(db: Db): Promise<string> {
  const [row] = (await db.query(`select version from source_key_version`)) as { version: string }[];
  return row?.version ?? '';
}

/** Keys that open the door. */
export const readKeysInForce = (db: Db): Promise<StoredKey[]> =>
  db.query(`select * from source_key where ${inForce} order by created_at limit 10000`) as Promise<StoredKey[]>;

/** Keys by source, newest first, with those that ended lately. `sources` null: of all. */
export const listKeys = (db: Db, sources: readonly string[] | null): Promise<StoredKey[]> =>
  db.query(
    `select * from source_key where ($1::text[] is null or source = any($1))
        and coalesce(revoked_at, expires_at, now()) > now() - ${remembered}
      order by source, created_at desc limit ${mostRows}`,
    [sources],
  ) as Promise<StoredKey[]>;

/** A key in force by its id, for a change; null: there is none. */
export async function lockKey(db: Db, id: string): Promise<StoredKey | null> {
  const [row] = (await db.query(`select * from source_key where id = $1 and ${inForce} for update`, [
    id,
  ])) as StoredKey[];
  return row ?? null;
}

export async function countKeys(db: Db, source: string): Promise<number> {
  const [row] = (await db.query(`select count(*)::int as n from source_key where source = $1 and ${inForce}`, [
    source,
  ])) as { n: number }[];
  return row?.n ?? 0;
}

export async function addKey(db: Db, { source, sha256, kinds, units, note, created_by }: NewKey): Promise<StoredKey> {
  const [row] = (await db.query(
    `insert into source_key (source, sha256, kinds, units, note, created_by) values ($1, $2, $3, $4, $5, $6) returning *`,
    [source, sha256, kinds, units, note, created_by],
  )) as StoredKey[];
  return row as StoredKey;
}

/** It opens for so many hours more, or less where it was to end before. */
export const endKeyAfter = (db: Db, id: string, hours: number): Promise<unknown> =>
  db.query(
    `update source_key set expires_at = least(coalesce(expires_at, 'infinity'), now() + make_interval(hours => $2))
      where id = $1`,
    [id, hours],
  );

export const revokeKey = (db: Db, id: string, by: string): Promise<unknown> =>
  db.query(`update source_key set revoked_at = now(), revoked_by = $2 where id = $1`, [id, by]);

/** When each of these was last used, milliseconds; a later time of another process stays. */
export const noteUsed = (db: Db, used: ReadonlyMap<string, number>): Promise<unknown> =>
  db.query(
    `update source_key k set used_at = greatest(k.used_at, u.at)
       from unnest($1::uuid[], $2::timestamptz[]) u (id, at) where k.id = u.id`,
    [[...used.keys()], [...used.values()].map((at) => new Date(at).toISOString())],
  );
