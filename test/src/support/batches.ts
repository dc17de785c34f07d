import type { LogBatch, LogRecord } from '@ioc/api/event-log/event-log';
import { type Kind, topics } from '@ioc/shared/events/contract';
import type { SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';

/** The topic on which events of this type are sent; that of dossiers for a type that does not exist. */
export const topicOf = ({ type }: Pick<SentEvent, 'type'>): string =>
  topics[type.split('.')[2] as Kind] ?? topics.dossier;

/** Where each topic goes on. */
export type Positions = Map<string, bigint>;

/**
 * Puts events into batches of one partition with random borders, as a consumer would be given them: each kind on its own
 * topic, the topics by turns. `positions` are moved on; without them each topic begins.
 */
export function batchesOf(
  events: readonly SentEvent[],
  seed: number,
  positions: Positions = new Map(),
  partition = 0,
): LogBatch[] {
  const dice = random(seed);
  const byTurns: { share: number; batch: LogBatch }[] = [];
  for (const [topic, own] of byTopic(events)) {
    const start = positions.get(topic) ?? 0n;
    const end = start + BigInt(own.length);
    for (let at = 0; at < own.length;) {
      const from = start + BigInt(at);
      const some = own.slice(at, at + dice.between(1, 700));
      const records = some.map((event, index) => recordOf(event, from + BigInt(index)));
      at += some.length;
      const batch = { topic, partition, from, next: start + BigInt(at), records, end };
      byTurns.push({ share: at / own.length, batch });
    }
    positions.set(topic, end);
  }
  return byTurns.sort((a, b) => a.share - b.share).map(({ batch }) => batch);
}

function byTopic(events: readonly SentEvent[]): Map<string, SentEvent[]> {
  const groups = new Map<string, SentEvent[]>();
  for (const event of events) {
    const group = groups.get(topicOf(event));
    if (group) group.push(event);
    else groups.set(topicOf(event), [event]);
  }
  return groups;
}

const recordOf = (event: SentEvent, offset: bigint): LogRecord => ({
  offset,
  key: event.subject,
  headers: {},
  value: Buffer.from(JSON.stringify(event)),
  appendedAt: Date.parse('2026-06-01T00:00:00Z'),
});
