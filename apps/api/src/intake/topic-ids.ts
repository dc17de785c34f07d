import type { DataSource } from 'typeorm';

/** The small numbers that stand for topic names in places; given once and kept in the table `topic`. */
export class TopicIds {
  private readonly known = new Map<string, number>();

  constructor(private readonly db: DataSource) {}

  async of(names: readonly string[]): Promise<(name: string) => number> {
    for (const name of names) if (!this.known.has(name)) this.known.set(name, await this.give(name));
    return (name) => this.known.get(name) as number;
  }

  private async give(name: string): Promise<number> {
    const rows = (await this.db.query(
      `with old as (select id from topic where name = $1), new as (
         insert into topic (id, name) select coalesce(max(id), 0) + 1, $1 from topic
         where not exists (select from old) on conflict (name) do nothing returning id)
       select id from old union all select id from new`,
      [name],
    )) as { id: number }[];
    // Lost a race with another process: its row is visible to the next statement.
    return rows[0]?.id ?? (await this.give(name));
  }
}

/** Names by number, for people. */
export async function topicNames(db: DataSource): Promise<Map<number, string>> {
  const rows = (await db.query(`select id, name from topic`)) as { id: number; name: string }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
