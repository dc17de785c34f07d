import type { EventOf } from '@ioc/shared/events/envelope';
import { compareSequences, type PlainSequence } from '@ioc/shared/events/sequence';
import { microsOf } from '#calendar/micros.js';
import { stepOf } from '#cases/step.js';

type AnyEvent = EventOf<string, unknown>;

/** Where an event stands among its case's events, whatever the order of arrival. */
export interface OrderKey {
  /** Milliseconds; microseconds are its fraction, which a double keeps apart. */
  readonly at: number;
  /** −1: none was sent. */
  readonly sequence: PlainSequence;
  readonly rank: number;
  readonly id: string;
}

/**
 * Systems that stamp by the minute send "received" and "resolved" with one time and no sequence: then the natural course
 * of a life decides, and last the id, so that the order is total.
 */
const course = [
  'registered',
  'submitted',
  'received',
  'arrived',
  'drafted',
  'accepted',
  'rejected',
  'refused',
  'duplicate',
  'assigned',
  'sent-back',
  'moved',
  'forwarded',
  'progressed',
  'reported',
  'clarification-requested',
  'clarified',
  'supplement-requested',
  'supplemented',
  'paused',
  'resumed',
  'fee-requested',
  'paid',
  'refunded',
  'due-reissued',
  'extended',
  'digitised',
  'recalled',
  'reopened',
  'resolved',
  'signed',
  'handled',
  'issued',
  'answered',
  'completed',
  'stopped',
  'withdrawn',
  'cancelled',
  'returned',
  'published',
  'unpublished',
  'rated',
  'voted',
  'closed',
  'observed',
  'procedure-decided',
  'process-moved',
  'process-ended',
  'sheet-scored',
  'report-sent',
  'equipment-counted',
  'asset-recorded',
  'asset-removed',
  'hospital-counted',
];
const rankOf = new Map(course.map((step, index) => [step, index]));

export const orderKey = (event: AnyEvent): OrderKey => ({
  at: microsOf(event.time) / 1000,
  sequence: event.sequence ?? -1,
  rank: rankOf.get(stepOf(event)) ?? course.length,
  id: `${event.id}\n${event.source}`,
});

export function compareKeys(a: OrderKey, b: OrderKey): number {
  return (
    a.at - b.at ||
    compareSequences(sequenceOf(a), sequenceOf(b)) ||
    a.rank - b.rank ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

const sequenceOf = ({ sequence }: OrderKey) => (sequence === -1 ? undefined : sequence);

export const inOrder = <E extends AnyEvent>(events: readonly E[]): E[] =>
  events
    .map((event) => ({ event, key: orderKey(event) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ event }) => event);
