import type { DataSource } from 'typeorm';
import { waitAfter } from '#accounts/slowdown.js';

type Db = Pick<DataSource, 'query'>;

/** Failures are forgotten after this long without another. */
const remembered = "interval '1 day'";
/** Rows at most; the oldest go. */
const mostKeys = 100_000;
/** Seconds to wait after 0, 1, 2, … failures; beyond the last they stay the same. */
const waits = Array.from({ length: 15 }, (_, wrong) => waitAfter(wrong));
const until = `f.last_at + make_interval(secs => ($2::int[])[least(f.n, ${waits.length - 1}) + 1])`;

/**
 * Counts an attempt before its password is looked at, so that many at once are not looked at for free. Answers 0, or how many
 * seconds to wait; then the account was not counted.
 */
export async function takeAttempt(db: Db, [account, address]: readonly [string, string]): Promise<number> {
  return (await take(db, address)) || (await take(db, account));
}

async function take(db: Db, key: string): Promise<number> {
  const taken = (await db.query(
    `insert into sign_in_failure as f (key, n, last_at) values ($1, 1, clock_timestamp())
     on conflict (key) do update set last_at = clock_timestamp(),
       n = case when f.last_at > now() - ${remembered} then f.n + 1 else 1 end
     where ${until} <= clock_timestamp() returning n`,
    [key, waits],
  )) as unknown[];
  if (taken.length > 0) return 0;
  const [row] = (await db.query(
    `select extract(epoch from ${until} - clock_timestamp())::float8 as left from sign_in_failure f where key = $1`,
    [key, waits],
  )) as { left: number }[];
  return Math.max(1, Math.ceil(row?.left ?? 1));
}

/** The attempt is as if it had not been: it was neither right nor wrong. */
export async function giveBackAttempt(db: Db, keys: readonly string[]): Promise<void> {
  await db.query(`update sign_in_failure set n = n - 1 where key = any($1) and n > 0`, [keys]);
}

/** The password was right: the account's failures are forgotten, and the address gets back what this attempt took. */
export async function forgiveAttempt(db: Db, [account, address]: readonly [string, string]): Promise<void> {
  await db.query(`delete from sign_in_failure where key = $1`, [account]);
  await giveBackAttempt(db, [address]);
  await db.query(
    `delete from sign_in_failure where last_at < now() - ${remembered}
        or key in (select key from sign_in_failure order by last_at desc offset ${mostKeys})`,
  );
}
