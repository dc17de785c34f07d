import kafkajs from 'kafkajs';
import type { Sent } from '@ioc/test/bench/load';

/** An event as it was meant to be sent, and where it came to lie. Milliseconds of the machine's monotonic clock. */
export interface Placed {
  readonly partition: number;
  readonly offset: number;
  readonly intended: number;
}
export interface Paced {
  readonly placed: readonly Placed[];
  /** How much later than intended each was handed to the client. */
  readonly lateness: readonly number[];
}

/** One clock for all processes of the machine. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/**
 * Open loop: each record has its moment, whatever the broker does meanwhile. What is due together goes in one request, in
 * order; requests are not waited for before the next one.
 */
export async function sendPaced(
  broker: string,
  topic: string,
  records: readonly Sent[],
  perSecond: number,
  partitions: number,
): Promise<Paced> {
  const kafka = new kafkajs.Kafka({ brokers: [broker], logLevel: kafkajs.logLevel.NOTHING });
  const producer = kafka.producer({ retry: { retries: 0 } });
  await producer.connect();
  const placed: Placed[] = [];
  const lateness: number[] = [];
  const sending: Promise<void>[] = [];
  const start = monotonicMs() + 100;
  const intendedOf = (index: number) => start + (index * 1000) / perSecond;
  const send = async (from: number, to: number) => {
    const messages = records
      .slice(from, to)
      .map(({ key, value }) => ({ key, value, partition: hash(key) % partitions }));
    const answers = await producer.send({ topic, acks: -1, messages });
    const next = new Map(answers.map(({ partition, baseOffset }) => [partition, Number(baseOffset)]));
    for (const [index, { partition }] of messages.entries()) {
      const offset = next.get(partition) as number;
      next.set(partition, offset + 1);
      placed.push({ partition, offset, intended: intendedOf(from + index) });
    }
  };
  for (let at = 0; at < records.length;) {
    const now = monotonicMs();
    const due = Math.min(records.length, Math.floor(((now - start) * perSecond) / 1000) + 1);
    if (due > at) {
      for (let index = at; index < due; index += 1) lateness.push(now - intendedOf(index));
      sending.push(send(at, due));
      at = due;
    }
    await new Promise((later) => setTimeout(later, 1));
  }
  await Promise.all(sending);
  await producer.disconnect();
  return { placed, lateness };
}

/** FNV-1a: the same key always lies in the same partition. */
function hash(key: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1)
    state = Math.imul(state ^ key.charCodeAt(index), 0x01000193) >>> 0;
  return state;
}
