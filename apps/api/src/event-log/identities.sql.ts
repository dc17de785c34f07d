import type { DataSource } from 'typeorm';

/** The identities of those of the topics that were read before, as stored with their positions. */
export async function knownIdentities(db: DataSource, topics: readonly string[]): Promise<Map<string, string>> {
  const rows = (await db.query(
    `select name, coalesce(identity, '') as identity from topic
     where name = any($1) and ended_at is null and exists (select from log_position where topic = name)`,
    [topics],
  )) as { name: string; identity: string }[];
  return new Map(rows.map(({ name, identity }) => [name, identity]));
}
