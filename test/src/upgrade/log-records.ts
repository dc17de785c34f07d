import type { Config } from '@ioc/api/config/config';
import { createEventLog } from '@ioc/api/event-log/create-event-log';
import type { LogBatch } from '@ioc/api/event-log/event-log';
import { kinds, topics } from '@ioc/shared/events/contract';
import { taken } from '@ioc/test/chaos/load';
import { until } from '@ioc/test/support/until';
import type { DataSource } from 'typeorm';

/** One record as it lay in the broker; `value` in base64, null: a tombstone. */
export interface LoggedRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly timestamp: number;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string | null;
}

/**
 * All records of the program's topics as lines of JSON, in order of topic, partition and offset. A busy machine makes the
 * broker rebalance, and then a partition is read from its start again: each record counts once.
 */
export async function recordsOfLog(config: Config, db: DataSource): Promise<string> {
  const log = createEventLog({ ...config, KAFKA_GROUP: `${config.KAFKA_GROUP}-record` }, db);
  const found = new Map<string, LoggedRecord>();
  await log.consume(
    kinds.map((kind) => config.TOPIC_PREFIX + topics[kind]),
    {
      position: () => Promise.resolve(null),
      take: async (batch) => recordsOf(batch).forEach((one) => found.set(placeOf(one), one)),
    },
  );
  const total = await taken(db);
  await until(
    async () => found.size,
    (n) => n === total,
    60_000,
  ).finally(() => log.close());
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => `${JSON.stringify(one)}\n`)
    .join('');
}

const placeOf = ({ topic, partition, offset }: LoggedRecord) =>
  `${topic} ${String(partition).padStart(4)} ${offset.padStart(12)}`;

const recordsOf = ({ topic, partition, records }: LogBatch): LoggedRecord[] =>
  records.map(({ offset, key, headers, value, appendedAt }) => ({
    topic,
    partition,
    offset: String(offset),
    timestamp: appendedAt,
    key,
    headers,
    value: value && value.toString('base64'),
  }));
