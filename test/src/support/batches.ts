import type { LogBatch } from '@ioc/api/event-log/event-log';
import type { SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';

/** Puts events into batches of one partition with random borders, as a consumer would be given them. */
export function batchesOf(topic: string, events: readonly SentEvent[], seed: number, start = 0n): LogBatch[] {
  const dice = random(seed);
  const batches: LogBatch[] = [];
  let at = 0;
  while (at < events.length) {
    const size = dice.between(1, 700);
    const records = events.slice(at, at + size).map((event, index) => ({
      offset: start + BigInt(at + index),
      key: event.subject,
      headers: {},
      value: Buffer.from(JSON.stringify(event)),
      appendedAt: Date.parse('2026-06-01T00:00:00Z'),
    }));
    const from = start + BigInt(at);
    at += records.length;
    batches.push({ topic, partition: 0, from, next: start + BigInt(at), records, end: start + BigInt(events.length) });
  }
  return batches;
}
