import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import kafkajs, { type EachBatchPayload, type KafkaMessage } from 'kafkajs';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Drained, type DrainTask, Stopwatch } from '@ioc/test/bench/drain';

/** Measured best of 1.000, 5.000 and 20.000 rows in one transaction. */
const rowsPerTransaction = 5000;

/**
 * The reference: what any program must do that keeps the events at all. kafkajs, JSON.parse, SHA-256, and COPY of the journal
 * with the position in one transaction; no check, no de-duplication, no case, no figure. One connection a partition.
 */
export async function drainByCopy(task: DrainTask): Promise<Drained> {
  const topic = `${task.topicPrefix}dossier.events`;
  const kafka = new kafkajs.Kafka({ brokers: [task.brokers], logLevel: kafkajs.logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: task.group, maxBytesPerPartition: 8 * 1024 * 1024 });
  const pool = new pg.Pool({ connectionString: task.databaseUrl, max: 4 });
  const watch = new Stopwatch(task.records);
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: true,
    partitionsConsumedConcurrently: 4,
    eachBatch: async ({ batch: { partition, messages }, heartbeat }: EachBatchPayload) => {
      watch.begin();
      for (let at = 0; at < messages.length; at += rowsPerTransaction) {
        const part = messages.slice(at, at + rowsPerTransaction);
        await store(pool, topic, partition, part);
        watch.committed(part.length, 1);
        await heartbeat();
      }
    },
  });
  const drained = await watch.finished;
  await consumer.disconnect();
  await pool.end();
  return drained;
}

async function store(pool: pg.Pool, topic: string, partition: number, messages: readonly KafkaMessage[]) {
  const client = await pool.connect();
  try {
    await client.query('begin; set local synchronous_commit = off');
    const sink = client.query(
      copyFrom(`copy journal (place, source, event_id, type, subject, time, appended_at, data, sha256) from stdin`),
    );
    await pipeline(Readable.from([Buffer.from(messages.map((one) => line(partition, one)).join(''))]), sink);
    await client.query(
      `insert into log_position (topic, partition, next) values ($1, $2, $3)
       on conflict (topic, partition) do update set next = excluded.next`,
      [topic, partition, String(BigInt((messages.at(-1) as KafkaMessage).offset) + 1n)],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

function line(partition: number, { offset, value, timestamp }: KafkaMessage): string {
  const raw = value as Buffer;
  const event = JSON.parse(raw.toString()) as Record<string, string> & { data: unknown };
  const place = (1n << 55n) | (BigInt(partition) << 43n) | BigInt(offset);
  const texts = [event['source'], event['id'], event['type'], event['subject'], event['time']].map(escaped);
  const appended = new Date(Number(timestamp)).toISOString();
  const hash = createHash('sha256').update(raw).digest('hex');
  return `${place}\t${texts.join('\t')}\t${appended}\t${escaped(JSON.stringify(event.data))}\t\\\\x${hash}\n`;
}

const escaped = (text: string | undefined): string =>
  /[\\\t\n\r]/.test(text ?? '')
    ? (text ?? '').replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : (text ?? '');
