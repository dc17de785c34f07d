import type { DataSource } from 'typeorm';
import type { Sent } from '#accounts/openid/provider.js';
import { tokenHash } from '#identity/sessions.sql.js';
import { inTransaction } from '#storage/in-transaction.js';
import { advisoryLocks } from '#storage/locks.js';

/** As long as somebody takes to find a password and a telephone. */
const lasts = "interval '10 minutes'";
/** Browsers that may be on their way at once: of all, and of one address, which may be a whole office's. */
const mostOpen = 2000;
const mostOfOneAddress = 200;

export interface PendingSignIn extends Sent {
  /** The page to go to afterwards. */
  readonly next: string;
  /** The session that the browser had: its cookie stays behind on the way back from another site. */
  readonly before: Buffer | null;
}

/** Keeps what has to come back with the browser that holds `secret`; false: too many are on their way. */
export const keepSignIn = (
  db: DataSource,
  { secret, state, nonce, verifier, next, address, before }: PendingSignIn & { secret: string; address: string },
): Promise<boolean> =>
  inTransaction(db, async ({ manager }) => {
    await manager.query(`select pg_advisory_xact_lock(${advisoryLocks.openIdSignIns})`);
    await manager.query(`delete from openid_sign_in where expires_at <= now()`);
    const rows = (await manager.query(
      `insert into openid_sign_in (secret_sha256, state, nonce, verifier, next, address, before_sha256, expires_at)
       select $1, $2, $3, $4, $5, $6, $7, now() + ${lasts}
        where (select count(*) from openid_sign_in) < ${mostOpen}
          and (select count(*) from openid_sign_in where address = $6) < ${mostOfOneAddress}
       returning 1`,
      [tokenHash(secret), state, nonce, verifier, next, address.slice(0, 100), before],
    )) as unknown[];
    return rows.length > 0;
  });

/** Takes it away: a browser comes back once. null: it was never sent, came back already, or too late. */
export async function takeSignIn(db: Pick<DataSource, 'query'>, secret: string): Promise<PendingSignIn | null> {
  const [rows] = (await db.query(
    `delete from openid_sign_in where secret_sha256 = $1 returning state, nonce, verifier, next, before_sha256 as before, expires_at > now() as timely`,
    [tokenHash(secret)],
  )) as [(PendingSignIn & { timely: boolean })[], number];
  const [row] = rows;
  return row?.timely ? row : null;
}
