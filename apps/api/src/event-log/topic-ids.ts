import type { DataSource } from 'typeorm';
import type { LogBatch } from '#event-log/event-log.js';
import { StalePosition } from '#event-log/positions.sql.js';
import { durable } from '#storage/durable.sql.js';

type Named = Pick<LogBatch, 'topic' | 'identity'>;
const keyOf = ({ topic, identity }: Named) => `${topic} ${identity ?? ''}`;

/**
 * The small numbers that stand for topics in places; given once, and durably, in the table `topic`: a number
 * that a crash took back would be given to another topic, whose records would lie in the same places. A topic that was made
 * again gets another number, because its offsets stand for other records.
 */
export class TopicIds {
  private readonly known = new Map<string, number>();

  constructor(private readonly db: DataSource) {}

  /** @throws StalePosition when the topic that is read now is another one */
  async of(batches: readonly Named[]): Promise<(name: string) => number> {
    const ids = new Map<string, number>();
    for (const batch of batches) {
      const id = this.known.get(keyOf(batch)) ?? (await this.give(batch));
      this.known.set(keyOf(batch), id);
      ids.set(batch.topic, id);
    }
    return (name) => ids.get(name) as number;
  }

  /** The number may have changed: the topic is started again, or is about to be read. */
  forget(topic: string): void {
    for (const key of this.known.keys()) if (key.startsWith(`${topic} `)) this.known.delete(key);
  }

  private async give(of: Named): Promise<number> {
    const { topic, identity } = of;
    const [row] = (await this.db.query(
      `with old as (
         update topic set identity = coalesce(identity, $2) where name = $1 and ended_at is null returning id, identity),
       new as (
         insert into topic (id, name, identity) select coalesce(max(id), 0) + 1, $1, $2 from topic
         where not exists (select from old) on conflict do nothing returning id, identity)
       select id, identity, ${durable} from (select * from old union all select * from new) given`,
      [topic, identity ?? null],
    )) as { id: number; identity: string | null }[];
    if (row && identity !== undefined && row.identity !== identity)
      throw new StalePosition(`${topic}: another topic than ${identity} is read now`);
    // Lost a race with another process: its row is visible to the next statement.
    return row?.id ?? (await this.give(of));
  }
}

/** Names by number, for people: of a topic that was created again, the one before is "name@number". */
export async function topicNames(db: DataSource): Promise<Map<number, string>> {
  const rows = (await db.query(`select id, ${shownName} as name from topic`)) as { id: number; name: string }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** No topic's own name has an "@". */
export const shownName = `(case when ended_at is null then name else name || '@' || id end)`;

/** The name under which a topic is appended to. */
export const logName = (shown: string): string => shown.split('@')[0] as string;
