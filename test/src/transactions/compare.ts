import { join } from 'node:path';
import { readConfig } from '@ioc/api/config/config';
import type { Consumer, LogBatch } from '@ioc/api/event-log/event-log';
import { KafkaLog } from '@ioc/api/event-log/kafka/kafka-log';
import { runJava, uniqueName } from '@ioc/test/support/broker';
import { random } from '@ioc/test/support/random';
import { until } from '@ioc/test/support/until';
import { interleaving } from '@ioc/test/transactions/plan';

export interface Comparison {
  readonly seed: number;
  readonly count: number;
}

/** Interleavings read at a time: each group with a fetch size of its own. */
const groupSize = 8;
const fetchSizes = [1, 90, 200, 600, 2000, 4 * 1024 * 1024];
/** The last record of every topic, of a producer without transactions: where reading is complete. */
const last = 'end';

/**
 * Plays `count` random interleavings and reads each with the event log and with Java's read-committed consumer, from the
 * beginning or from a position in the midst of it. Gives a line for each one that was not read alike.
 */
export async function differences(address: string, { seed, count }: Comparison): Promise<string[]> {
  const dice = random(seed);
  const topics = Array.from({ length: count }, (_, i) => `${uniqueName('transactions')}.${i}`);
  const steps = topics.flatMap((topic) => [...interleaving(topic, dice), `send i1 ${topic} k ${last}`]);
  const source = join(import.meta.dirname, '..', '..', 'src', 'transactions', 'Interleavings.java');
  const expected = read(await runJava(source, [address], `${steps.join('\n')}\n`));
  const found: string[] = [];
  for (let at = 0; at < count; at += groupSize) {
    const group = topics.slice(at, at + groupSize);
    const starts = new Map(
      group.map((topic) => [topic, dice.chance(0.5) ? 0 : dice.between(0, endOf(expected, topic))]),
    );
    const fetchBytes = fetchSizes[(at / groupSize) % fetchSizes.length] as number;
    const seen = await readWithTheLog(address, starts, fetchBytes);
    for (const topic of group) {
      const from = starts.get(topic) ?? 0;
      const wanted = (expected.get(topic) ?? []).filter((line) => Number(line.split(' ')[0]) >= from);
      const got = seen.get(topic) ?? [];
      if (wanted.join() !== got.join()) found.push(told(topic, from, fetchBytes, wanted, got));
    }
  }
  return found;
}

function told(
  topic: string,
  from: number,
  fetchBytes: number,
  wanted: readonly string[],
  got: readonly string[],
): string {
  const more = got.filter((line) => !wanted.includes(line));
  const less = wanted.filter((line) => !got.includes(line));
  return `${topic} from ${from}, fetches of ${fetchBytes}: too many [${more.join()}], missing [${less.join()}]`;
}

const endOf = (expected: ReadonlyMap<string, string[]>, topic: string) =>
  Number(expected.get(topic)?.at(-1)?.split(' ')[0] ?? 0);

/** "offset value" by topic. */
function read(output: string): Map<string, string[]> {
  const byTopic = new Map<string, string[]>();
  for (const line of output.split('\n')) {
    const [, topic, record] = /^(transactions\.\S+) (\d+ \S+)$/.exec(line) ?? [];
    if (topic && record) byTopic.set(topic, [...(byTopic.get(topic) ?? []), record]);
  }
  return byTopic;
}

async function readWithTheLog(
  address: string,
  starts: ReadonlyMap<string, number>,
  fetchBytes: number,
): Promise<Map<string, string[]>> {
  const seen = new Map<string, string[]>();
  const stored = new Map([...starts].map(([topic, from]) => [topic, BigInt(from)]));
  const consumer: Consumer = {
    position: async (topic) => stored.get(topic) ?? null,
    take: async ({ topic, next, records }: LogBatch) => {
      stored.set(topic, next);
      const lines = records.map(({ offset, value }) => `${offset} ${value}`);
      seen.set(topic, [...(seen.get(topic) ?? []), ...lines]);
    },
  };
  const settings = readConfig({ KAFKA_BROKERS: address, KAFKA_GROUP: uniqueName('interleavings') });
  const log = new KafkaLog(settings, { fetchBytes });
  try {
    await log.consume([...starts.keys()], consumer);
    const unread = () => [...starts.keys()].filter((topic) => !seen.get(topic)?.at(-1)?.endsWith(` ${last}`));
    await until(unread, ({ length }) => length === 0, 60_000);
  } finally {
    await log.close();
  }
  return seen;
}
