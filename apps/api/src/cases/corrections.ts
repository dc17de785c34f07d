import type { EventOf } from '@ioc/shared/events/envelope';
import { inOrder } from '#cases/order.js';
import { outranked, standing as standingOf, type Precedence } from '#cases/precedence.js';
import { stepOf } from '#cases/step.js';

type AnyEvent = EventOf<string, unknown>;
type Correction = EventOf<string, { event: string; type?: string; time?: string; data?: unknown }>;
/**
 * `unmatched`: a correction of an event that is not (yet) known under this subject; it waits, and changes nothing. `void`: a
 * correction that was itself corrected, or a step after a reception that was retracted.
 */
export type Effect =
  'applied' | 'retracted' | 'replaced' | 'correction' | 'unmatched' | 'void' | 'outranked' | 'disputed';

export const isCorrection = (type: string) => type.endsWith('.retracted.v1') || type.endsWith('.replaced.v1');
const replaces = ({ type }: AnyEvent) => type.endsWith('.replaced.v1');
const named = (source: string, id: string) => `${source}\n${id}`;

/**
 * Applies the corrections in a case's history. Returns the events that count, in order, and the effect of each correction.
 * The later correction of an event wins; a correction may itself be retracted; one whose event has not come yet waits.
 * Of a step that two systems state, the statement of the one that comes first counts (cases/precedence.ts).
 */
export function applyCorrections(
  events: readonly AnyEvent[],
  by: Precedence,
): { counted: AnyEvent[]; effects: Map<AnyEvent, Effect>; disputes: number } {
  const ordered = inOrder(events);
  const effects = new Map<AnyEvent, Effect>();
  const corrections = applicable(ordered, effects);
  const standing: AnyEvent[] = [];
  const original = new Map<AnyEvent, AnyEvent>();
  for (const event of ordered) {
    if (isCorrection(event.type)) continue;
    const correction = corrections.get(named(event.source, event.id));
    effects.set(event, !correction ? 'applied' : replaces(correction) ? 'replaced' : 'retracted');
    if (!correction) standing.push(event);
    else if (replaces(correction)) {
      const told = replacement(event, correction);
      original.set(told, event);
      standing.push(told);
    }
  }
  const counted = beginnings(standing, effects, (event) => original.get(event) ?? event);
  const ranked = outranked(counted, by);
  for (const event of ranked.events)
    effects.set(original.get(event) ?? event, ranked.disputes.has(event) ? 'disputed' : 'outranked');
  const left = standingOf(counted, by, ranked);
  return { counted: corrections.size ? inOrder(left) : left, effects, disputes: ranked.disputes.size };
}

/** The correction of each event that is corrected, by the event's name. */
function applicable(ordered: readonly AnyEvent[], effects: Map<AnyEvent, Effect>): Map<string, Correction> {
  const known = new Set(ordered.map(({ source, id }) => named(source, id)));
  const corrections = new Map<string, Correction>();
  for (const event of ordered.filter(({ type }) => isCorrection(type)).reverse() as Correction[]) {
    const taken = corrections.get(named(event.source, event.id));
    const target = named(event.source, event.data.event);
    const isVoid = taken?.type.endsWith('.retracted.v1') || corrections.has(target);
    effects.set(event, isVoid ? 'void' : known.has(target) ? 'correction' : 'unmatched');
    if (!isVoid) corrections.set(target, event);
  }
  return corrections;
}

/** The steps with which a case of a kind begins to count; and, before it, the one with which it is filed. */
const beginning: Readonly<Record<string, readonly string[]>> = {
  dossier: ['received'],
  complaint: ['submitted'],
  task: ['assigned'],
  document: ['arrived', 'drafted'],
};
const filing = 'registered';
const takenBack: ReadonlySet<Effect> = new Set(['retracted', 'replaced']);

/**
 * Without its reception, when that was retracted and none takes its place, a case is none: what followed says nothing, and
 * a filing that stands is a filing again.
 */
function beginnings(
  standing: AnyEvent[],
  effects: Map<AnyEvent, Effect>,
  originalOf: (event: AnyEvent) => AnyEvent,
): AnyEvent[] {
  const begins = ({ type, data }: AnyEvent) =>
    (beginning[type.split('.')[2] ?? ''] ?? []).includes(stepOf({ type, data })) ||
    (data as { receivedAt?: unknown } | null)?.receivedAt !== undefined;
  const lost = [...effects].some(([event, effect]) => takenBack.has(effect) && begins(event));
  if (!lost || standing.some(begins)) return standing;
  const left = standing.filter((event) => stepOf(event) === filing);
  for (const event of standing) if (!left.includes(event)) effects.set(originalOf(event), 'void');
  return left;
}

const replacement = (event: AnyEvent, { data }: Correction): AnyEvent => ({
  ...event,
  type: data.type ?? event.type,
  time: data.time ?? event.time,
  data: data.data ?? {},
});
