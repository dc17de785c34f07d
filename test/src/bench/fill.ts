import type { Config } from '@ioc/api/config/config';
import { KafkaLog } from '@ioc/api/event-log/kafka/kafka-log';
import type { Expected } from '@ioc/test/bench/expected';
import type { Load } from '@ioc/test/bench/load';

/** A topic that is full before anything is measured. */
export interface Filled {
  readonly records: number;
  /** Offset after the last record of each partition. */
  readonly ends: ReadonlyMap<number, bigint>;
  readonly expected: Expected;
}

export async function fillTables(config: Config, { records, expected }: Load): Promise<Filled> {
  const topic = `${config.TOPIC_PREFIX}dossier.events`;
  const log = new KafkaLog(config);
  const ends = new Map<number, bigint>();
  for (let at = 0; at < records.length; at += 5000) {
    const part = records.slice(at, at + 5000).map((one) => ({ topic, ...one }));
    for (const { partition, offset } of await log.append(part)) ends.set(partition, offset + 1n);
  }
  await log.close();
  const bytes = records.reduce((sum, { value }) => sum + value.length, 0);
  console.log(
    `${topic}: ${records.length} records of ${Math.round(bytes / records.length)} bytes on ${ends.size} partitions`,
  );
  return { records: records.length, ends, expected };
}
