/**
 * What a session must be set to, whatever the server, the database or the role has as its default: how values are written
 * as text, which tables a name means, and that no statement is ended from outside. Set by a statement after connecting and
 * not as startup parameters, which poolers refuse.
 */
const settings: Readonly<Record<string, string>> = {
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  search_path: 'public',
  bytea_output: 'hex',
  extra_float_digits: '1',
  standard_conforming_strings: 'on',
  array_nulls: 'on',
  transform_null_equals: 'off',
  default_transaction_isolation: 'read committed',
  default_transaction_deferrable: 'off',
  default_transaction_read_only: 'off',
  // A statement that hangs is given up by the client (query_timeout), which knows how long its work may take.
  statement_timeout: '0',
  lock_timeout: '0',
  transaction_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  idle_session_timeout: '0',
};

interface Session {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/** Settings that this version of the server does not know are left out: `transaction_timeout` came with PostgreSQL 17. */
const setAll = `select set_config(given.name, given.value, false)
  from unnest($1::text[], $2::text[]) as given(name, value)
  join pg_settings known on lower(known.name) = lower(given.name)`;
/** An answer to "accepted" is durable: a role may ask for more than this, not for less. */
const durable = `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`;

/** To be called once for every new connection, before its first statement. */
export async function prepareSession(client: Session, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const all = { ...settings, ...more };
  await client.query(setAll, [Object.keys(all), Object.values(all)]);
  await client.query(durable);
}
