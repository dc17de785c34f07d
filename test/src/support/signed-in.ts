import { randomBytes } from 'node:crypto';
import { tokenHash } from '@ioc/api/identity/sessions.sql';
import { Person } from '@ioc/test/support/people';
import type { DataSource } from 'typeorm';

/** The cookie of a session of a new account with these roles and units, without a password. */
export async function signedIn(
  db: DataSource,
  roles: readonly string[],
  units: readonly string[] = [],
): Promise<{ cookie: string; account: string }> {
  const token = randomBytes(32).toString('base64url');
  const [row] = (await db.query(
    `insert into account (name, display_name, roles, units, created_by) values ($1, $1, $2, $3, 'spec') returning id::text`,
    [`x${randomBytes(8).toString('hex')}`, roles, units],
  )) as { id: string }[];
  const account = row?.id ?? '';
  await db.query(
    `insert into account_session (token_sha256, account, expires_at, agent, address) values ($1, $2, now() + interval '1 hour', '', '')`,
    [tokenHash(token), account],
  );
  return { cookie: `ioc_session=${token}`, account };
}

/** Somebody at a program's door with such a session. */
export async function personWith(
  url: string,
  db: DataSource,
  roles: readonly string[],
  units: readonly string[] = [],
): Promise<Person> {
  const person = new Person(url);
  person.cookie = (await signedIn(db, roles, units)).cookie;
  return person;
}

/** The account of this session signs in with a second factor, of which nobody knows the secret. */
export const withSecondFactor = (db: DataSource, cookie: string): Promise<unknown> =>
  db.query(
    `insert into account_second_factor (account, secret, confirmed_at)
     select account, ''::bytea, now() from account_session where token_sha256 = $1`,
    [tokenHash(cookie.split('=')[1] as string)],
  );

/** The cookie of a display that was paired and has its token. */
export async function pairedDisplay(db: DataSource): Promise<{ cookie: string; display: string }> {
  const token = randomBytes(32).toString('base64url');
  const [row] = (await db.query(
    `insert into display (name, room, token_sha256, token_at, seen_at, address, agent, paired_by)
     values ($1, 'spec', $2, now(), now(), '', '', 'spec') returning id::text`,
    [`x${randomBytes(8).toString('hex')}`, tokenHash(token)],
  )) as { id: string }[];
  return { cookie: `ioc_display=${token}`, display: row?.id ?? '' };
}
