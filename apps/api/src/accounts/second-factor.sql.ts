import type { DataSource } from 'typeorm';

type Db = Pick<DataSource, 'query'>;

/** A secret that was shown and not confirmed is forgotten after this long. */
const confirmWithin = "interval '1 hour'";

export interface StoredFactor {
  /** Sealed. */
  readonly secret: Buffer;
  readonly confirmed_at: Date | null;
  readonly last_step: string;
  readonly codes_left: number;
}

/** The second factor of an account, in force or waiting to be confirmed; null: none. */
export async function readFactor(db: Db, account: string): Promise<StoredFactor | null> {
  const [row] = (await db.query(
    `select secret, confirmed_at, last_step::text,
            (select count(*)::int from account_recovery_code c where c.account = f.account) as codes_left
       from account_second_factor f
      where account = $1 and (confirmed_at is not null or created_at > now() - ${confirmWithin})`,
    [account],
  )) as StoredFactor[];
  return row ?? null;
}

/** Whether an account has a second factor in force. */
export const hasFactor = async (db: Db, account: string): Promise<boolean> =>
  ((await readFactor(db, account))?.confirmed_at ?? null) !== null;

/** Accounts whose second factor is in force. */
export async function accountsWithFactor(db: Db): Promise<ReadonlySet<string>> {
  const rows = (await db.query(
    `select account::text as id from account_second_factor where confirmed_at is not null`,
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/** Puts a secret there to be confirmed. Answers false where one is in force. */
export async function offerFactor(db: Db, account: string, secret: Buffer): Promise<boolean> {
  const rows = (await db.query(
    `insert into account_second_factor as f (account, secret) values ($1, $2)
     on conflict (account) do update set secret = $2, created_at = now(), last_step = 0
     where f.confirmed_at is null returning account`,
    [account, secret],
  )) as unknown[];
  return rows.length > 0;
}

/** From now on the factor is asked for, and the code of `step` is spent. Answers false where another request was faster. */
export async function confirmFactor(db: Db, account: string, step: number): Promise<boolean> {
  const [, n] = (await db.query(
    `update account_second_factor set confirmed_at = now(), last_step = $2 where account = $1 and confirmed_at is null`,
    [account, step],
  )) as [unknown, number];
  return n === 1;
}

/** Spends a step of a factor in force. Answers false where it, or a later one, was spent before: of two at once one wins. */
export async function spendStep(db: Db, account: string, step: number): Promise<boolean> {
  const [, n] = (await db.query(
    `update account_second_factor set last_step = $2 where account = $1 and confirmed_at is not null and last_step < $2`,
    [account, step],
  )) as [unknown, number];
  return n === 1;
}

/** Spends a recovery code. Answers false where it is none of the account's, or was spent. */
export async function spendRecoveryCode(db: Db, account: string, hash: Buffer): Promise<boolean> {
  const [, n] = (await db.query(`delete from account_recovery_code where account = $1 and code_sha256 = $2`, [
    account,
    hash,
  ])) as [unknown, number];
  return n === 1;
}

/** These codes count, and those of before no longer. */
export async function replaceRecoveryCodes(db: Db, account: string, hashes: readonly Buffer[]): Promise<void> {
  await db.query(`delete from account_recovery_code where account = $1`, [account]);
  await db.query(`insert into account_recovery_code (account, code_sha256) select $1, * from unnest($2::bytea[])`, [
    account,
    hashes,
  ]);
}

/** The account signs in without a second factor from now on. Answers false where it had none. */
export async function removeFactor(db: Db, account: string): Promise<boolean> {
  const [, n] = (await db.query(`delete from account_second_factor where account = $1`, [account])) as [
    unknown,
    number,
  ];
  return n === 1;
}
