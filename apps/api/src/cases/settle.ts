import type { EventOf } from '@ioc/shared/events/envelope';
import { inOrder } from '#cases/order.js';
import { asGuest, outranked } from '#cases/precedence.js';

type AnyEvent = EventOf<string, unknown>;
type Correction = EventOf<string, { event: string; type?: string; time?: string; data?: unknown }>;
export type Effect = 'applied' | 'retracted' | 'replaced' | 'correction' | 'void' | 'outranked' | 'disputed';

export const isCorrection = (type: string) => type.endsWith('.retracted.v1') || type.endsWith('.replaced.v1');

/**
 * Tells a case's history with its corrections carried out: the events that count, in order, and what became of each.
 * The later correction of an event wins; a correction may itself be retracted; one whose event has not come yet waits.
 * A step that two systems state is told by the one that comes first (cases/precedence.ts).
 */
export function settle(
  events: readonly AnyEvent[],
  rankOf: (source: string) => number,
): { counted: AnyEvent[]; effects: Map<AnyEvent, Effect>; disputes: number } {
  const ordered = inOrder(events);
  const effects = new Map<AnyEvent, Effect>();
  const corrections = new Map<string, Correction>();
  const named = (source: string, id: string) => `${source}\n${id}`;
  for (const event of ordered.filter(({ type }) => isCorrection(type)).reverse() as Correction[]) {
    const taken = corrections.get(named(event.source, event.id));
    const target = named(event.source, event.data.event);
    const isVoid = taken?.type.endsWith('.retracted.v1') || corrections.has(target);
    effects.set(event, isVoid ? 'void' : 'correction');
    if (!isVoid) corrections.set(target, event);
  }
  const counted: AnyEvent[] = [];
  const original = new Map<AnyEvent, AnyEvent>();
  for (const event of ordered) {
    if (isCorrection(event.type)) continue;
    const correction = corrections.get(named(event.source, event.id));
    effects.set(event, !correction ? 'applied' : correction.type.endsWith('.replaced.v1') ? 'replaced' : 'retracted');
    if (!correction) counted.push(event);
    else if (correction.type.endsWith('.replaced.v1')) {
      const told = replacement(event, correction);
      original.set(told, event);
      counted.push(told);
    }
  }
  const { events: silent, disputes, guests } = outranked(counted, rankOf);
  for (const event of silent) effects.set(original.get(event) ?? event, disputes.has(event) ? 'disputed' : 'outranked');
  const told = silent.size
    ? counted.filter((event) => !silent.has(event)).map((event) => (guests.has(event.source) ? asGuest(event) : event))
    : counted;
  return { counted: corrections.size ? inOrder(told) : told, effects, disputes: disputes.size };
}

const replacement = (event: AnyEvent, { data }: Correction): AnyEvent => ({
  ...event,
  type: data.type ?? event.type,
  time: data.time ?? event.time,
  data: data.data ?? {},
});
