import type { DataSource } from 'typeorm';
import type { TopicView } from '#event-log/describe-topic.js';

export interface StoredTopic {
  readonly topic: string;
  readonly identity: string | null;
  readonly positions: ReadonlyMap<number, bigint>;
}

/** What is stored of every topic that is read, by name. */
export async function storedTopics(db: DataSource): Promise<StoredTopic[]> {
  const rows = (await db.query(
    `select name, identity, partition, next from topic left join log_position on topic = name and next >= 0
     where ended_at is null order by name, partition`,
  )) as { name: string; identity: string | null; partition: number | null; next: string | null }[];
  return [...new Set(rows.map(({ name }) => name))].map((topic) => {
    const mine = rows.filter(({ name }) => name === topic);
    const positions = mine.flatMap(({ partition, next }) =>
      partition === null ? [] : [[partition, BigInt(next ?? 0)] as const],
    );
    return { topic, identity: mine[0]?.identity ?? null, positions: new Map(positions) };
  });
}

/**
 * From now on the topic is what the log has under its name (null: what will be made), read from its first record on, under a
 * number of its own. What was read before stays, under the old number. An intake that runs goes on by itself.
 */
export async function restartTopic(db: DataSource, topic: string, found: TopicView | null): Promise<void> {
  const bounds = [...(found?.partitions ?? new Map<number, { low: bigint }>())];
  await db.transaction(async (manager) => {
    await manager.query(`lock table log_position in exclusive mode`); // no intake commits in between
    await manager.query(`update topic set ended_at = now() where name = $1 and ended_at is null`, [topic]);
    await manager.query(`insert into topic (id, name, identity) select coalesce(max(id), 0) + 1, $1, $2 from topic`, [
      topic,
      found?.identity ?? null,
    ]);
    await manager.query(`delete from log_position where topic = $1`, [topic]);
    await manager.query(
      `insert into log_position (topic, partition, next) select $1, * from unnest($2::int[], $3::bigint[])`,
      [topic, bounds.map(([partition]) => partition), bounds.map(([, { low }]) => String(low))],
    );
  });
}

/** Gives how many gaps were acknowledged. */
export async function acknowledgeGaps(db: DataSource, topic: string): Promise<number> {
  const [, count] = (await db.query(
    `update log_gap set acknowledged_at = now()
     where acknowledged_at is null and topic_id in (select id from topic where name = $1)`,
    [topic],
  )) as [unknown, number];
  return count;
}
