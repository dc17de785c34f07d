import { tokenHash } from '#identity/sessions.sql.js';
import type { DataSource } from 'typeorm';
import { codeMinutes } from '#displays/pairing-code.js';

type Db = Pick<DataSource, 'query'>;

const codeLasts = `interval '${codeMinutes} minutes'`;
/** Screens that may wait at once: of all, and of one machine or household line. */
const mostOpen = 500;
const mostOfOneAddress = 60;

export interface StoredPairing {
  readonly code: string;
  readonly expires_at: Date;
  /** The display that it was confirmed as; null: it waits. */
  readonly display: string | null;
}

/** What waits under a screen's secret; null: nothing, or it is over. */
export async function readPairing(db: Db, secret: string): Promise<StoredPairing | null> {
  const [row] = (await db.query(
    `select p.code, p.expires_at, p.display::text from display_pairing p left join display d on d.id = p.display
      where p.secret_sha256 = $1 and p.expires_at > now() and d.revoked_at is null`,
    [tokenHash(secret)],
  )) as StoredPairing[];
  return row ?? null;
}

export interface NewPairing {
  readonly secret: string;
  /** The first of these that no other screen shows is taken. */
  readonly codes: readonly string[];
  readonly address: string;
  readonly agent: string;
}

/** Opens a pairing, in a transaction that holds the lock of displays; null: too many wait already. */
export async function addPairing(db: Db, { secret, codes, address, agent }: NewPairing): Promise<StoredPairing | null> {
  await db.query(`delete from display_pairing where expires_at <= now() or secret_sha256 = $1`, [tokenHash(secret)]);
  const [row] = (await db.query(
    `insert into display_pairing (secret_sha256, code, address, agent, expires_at)
     select $1, (select code from unnest($2::text[]) code where code not in (select code from display_pairing) limit 1),
            $3, $4, now() + ${codeLasts}
      where (select count(*) from display_pairing) < ${mostOpen}
        and (select count(*) from display_pairing where address = $3) < ${mostOfOneAddress}
     returning code, expires_at, display::text`,
    [tokenHash(secret), codes, address.slice(0, 100), agent.slice(0, 200)],
  )) as StoredPairing[];
  return row ?? null;
}

/** Who shows a code that waits, and is kept from being confirmed twice until the transaction ends; null: nobody does. */
export async function lockPairing(db: Db, code: string): Promise<{ address: string; agent: string } | null> {
  const [row] = (await db.query(
    `select address, agent from display_pairing where code = $1 and expires_at > now() and display is null for update`,
    [code],
  )) as { address: string; agent: string }[];
  return row ?? null;
}

/** The screen has as long again to come for its token. */
export const confirmPairing = (db: Db, code: string, display: string): Promise<unknown> =>
  db.query(`update display_pairing set display = $2, expires_at = now() + ${codeLasts} where code = $1`, [
    code,
    display,
  ]);
