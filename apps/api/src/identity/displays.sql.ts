import type { DataSource } from 'typeorm';
import type { Principal } from '#identity/principal.js';
import { tokenHash } from '#identity/sessions.sql.js';

type Db = Pick<DataSource, 'query'>;

/** A display that was not heard of for so long has to be paired again. */
const longestAway = "interval '90 days'";
/** After a new token was used, the one before opens this much longer: several windows of one machine share a cookie. */
const overlap = "interval '5 minutes'";

/** The display that holds the token; null: it opens nothing any more. A new token is in force once it is used. */
export async function readDisplay(db: Db, token: string): Promise<Principal | null> {
  const hash = tokenHash(token);
  const [row] = (await db.query(
    `select id, name, coalesce(next_sha256 = $1, false) as fresh from display
      where (token_sha256 = $1 or next_sha256 = $1 or (previous_sha256 = $1 and previous_until > now()))
        and revoked_at is null and seen_at > now() - ${longestAway}`,
    [hash],
  )) as { id: string; name: string; fresh: boolean }[];
  if (!row) return null;
  if (row.fresh) await putInForce(db, row.id, hash);
  const { id, name } = row;
  return {
    id,
    name: `display:${name}`,
    displayName: name,
    roles: ['display'],
    units: [],
    session: id,
    secondFactor: false,
  };
}

const putInForce = (db: Db, id: string, hash: Buffer): Promise<unknown> =>
  db.query(
    `update display set previous_sha256 = token_sha256, previous_until = now() + ${overlap},
        token_sha256 = next_sha256, token_at = now(), next_sha256 = null, next_at = null
      where id = $1 and next_sha256 = $2`,
    [id, hash],
  );
