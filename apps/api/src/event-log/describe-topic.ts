import type { DataSource } from 'typeorm';
import type { Config } from '#config/config.js';
import { kafkaClient } from '#event-log/kafka/client.js';
import { adminLink } from '#event-log/kafka/link.js';
import { TopicInspector } from '#event-log/kafka/topic-inspector.js';
import { partitionBounds } from '#event-log/kafka/topics.js';

/** A topic as the log has it now. */
export interface TopicView {
  readonly identity: string;
  readonly partitions: ReadonlyMap<number, { readonly low: bigint; readonly high: bigint }>;
}

/** Null: the log has no such topic. Rejects when the log does not answer. */
export function describeTopic(config: Config, db: DataSource, topic: string): Promise<TopicView | null> {
  return config.KAFKA_BROKERS ? inKafka(config, topic) : embedded(db, topic);
}

async function inKafka(config: Config, topic: string): Promise<TopicView | null> {
  const kafka = kafkaClient(config);
  const [inspector, admin] = [new TopicInspector(kafka), adminLink(kafka)];
  try {
    const identity = (await inspector.identities([topic])).get(topic) ?? null;
    return identity === null ? null : { identity, partitions: await partitionBounds(admin, topic) };
  } finally {
    await Promise.all([inspector.close(), admin.close()]);
  }
}

async function embedded(db: DataSource, topic: string): Promise<TopicView | null> {
  const rows = (await db.query(
    `select t.identity, e.partition, e.next as high, coalesce(
       (select min("offset") from embedded_log l where l.topic = e.topic and l.partition = e.partition), e.next) as low
     from embedded_log_topic t join embedded_log_end e on e.topic = t.name where t.name = $1`,
    [topic],
  )) as { identity: string; partition: number; low: string; high: string }[];
  if (!rows[0]) return null;
  const bounds = rows.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }] as const);
  return { identity: rows[0].identity, partitions: new Map(bounds) };
}
