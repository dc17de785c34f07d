import type { EventOf } from '@ioc/shared/events/envelope';
import { localDay } from '#calendar/local-day.js';
import { stateAfter, stepOf } from '#cases/step.js';

type AnyEvent = EventOf<string, unknown>;

/**
 * Steps that a life holds once, so that two systems that both send them speak of one thing (domain §2.1: part of the
 * dossiers is processed on ministry systems). Such a step is stated by the system that comes first in the catalogue.
 */
const onceInALife = new Set([
  'registered',
  'received',
  'refused',
  'resolved',
  'returned',
  'withdrawn',
  'stopped',
  'submitted',
  'accepted',
  'answered',
  'published',
  'assigned',
  'completed',
  'arrived',
  'drafted',
  'handled',
  'issued',
]);
/** A complaint or document may be assigned again, by whoever holds it. */
const repeatable = /^vn\.ioc\.(?:complaint\.assigned|document\.(?:assigned|returned))\./;

export function statedStep(event: Pick<AnyEvent, 'type' | 'data'>): string | null {
  const step = stepOf(event);
  return onceInALife.has(step) && !repeatable.test(event.type) ? step : null;
}

/** Steps that begin a case or file it: what is dated when the case was late already begins nothing again. */
const beginnings: ReadonlySet<string> = new Set([
  'registered',
  'received',
  'submitted',
  'assigned',
  'arrived',
  'drafted',
]);

export interface Precedence {
  /** 1 comes first; systems of equal rank are taken in order of their code, so that the answer is one. */
  rankOf(source: string): number;
  /** Whether a case of which these events count was late by the day of an instant. Absent: nothing has deadlines. */
  wasLate?(counted: readonly AnyEvent[], at: string): boolean;
}

export interface Outranked {
  /** Events that another system sends instead. */
  readonly events: ReadonlySet<AnyEvent>;
  /** Those of them that say something else: another day, unit, procedure or appointment. */
  readonly disputes: ReadonlySet<AnyEvent>;
  /** Of systems whose reception another one sends, that reception: from it on filing and appointment are not theirs to state. */
  readonly guests: ReadonlyMap<string, AnyEvent>;
}

/** Of a step that two systems state, which statement counts. `events` in order. */
export function outranked(events: readonly AnyEvent[], by: Precedence): Outranked {
  const bySteps = new Map<string, AnyEvent[]>();
  const lastState = new Map<string, string>();
  for (const event of events) {
    const step = statedStep(event);
    if (step && !isReturn(event, bySteps.get(step), lastState.get(event.source) === step))
      bySteps.set(step, [...(bySteps.get(step) ?? []), event]);
    if (isCoded(event)) lastState.set(event.source, stepOf(event));
  }
  const found = { events: new Set<AnyEvent>(), disputes: new Set<AnyEvent>(), guests: new Map<string, AnyEvent>() };
  for (const [step, all] of bySteps) {
    const stated = beginnings.has(step) ? inTime(all, events, by) : all;
    const believed = firstOf(stated, by);
    for (const event of stated.filter(({ source }) => source !== believed.source)) {
      found.events.add(event);
      if (step === 'received' && !found.guests.has(event.source)) found.guests.set(event.source, event);
      if (differs(event, believed)) found.disputes.add(event);
    }
  }
  return found;
}

/** What the system that comes first states of a step, as it first stated it. */
function firstOf(stated: readonly AnyEvent[], { rankOf }: Precedence): AnyEvent {
  const [best] = [...new Set(stated.map(({ source }) => source))].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1),
  );
  return stated.find(({ source }) => source === best) as AnyEvent;
}

/**
 * The statements of a beginning, up to the first by which another system would take the place of an earlier one when the case
 * was late already: that one, and what follows, corrects the filing and moves no deadline (decision 0391).
 */
function inTime(stated: readonly AnyEvent[], events: readonly AnyEvent[], by: Precedence): readonly AnyEvent[] {
  const [first] = stated;
  const late = stated.findIndex((event, index) => {
    if (event.source === first?.source || firstOf(stated.slice(0, index + 1), by) !== event) return false;
    return by.wasLate?.(standing(events.slice(0, events.indexOf(event)), by), event.time) ?? false;
  });
  return late < 0 ? stated : stated.slice(0, late);
}

/** The events that a case is made of: of those that another system states, what is left of them. */
export function standing(
  events: readonly AnyEvent[],
  by: Precedence,
  { events: silent, guests }: Outranked = outranked(events, by),
): AnyEvent[] {
  const isGuest = new Set<string>();
  return events.flatMap((event) => {
    if (guests.get(event.source) === event) isGuest.add(event.source);
    if (silent.has(event)) return asHeard(event) ?? [];
    return isGuest.has(event.source) ? asGuest(event) : event;
  });
}

const isCoded = ({ type }: AnyEvent) => type === 'vn.ioc.dossier.state-changed.v1';

/** A system of state codes says 2 again after a wait: work goes on, and no second reception is stated. */
const isReturn = (event: AnyEvent, stated: readonly AnyEvent[] = [], repeated: boolean) =>
  isCoded(event) && !repeated && stated.some(({ source }) => source === event.source);

/**
 * What a record of a state carries along repeats what its system said at reception. Where another system states that, it is
 * left out; the state itself, its step, reason and result stay.
 */
function asGuest<E extends AnyEvent>(event: E): E {
  if (!isCoded(event)) return event;
  const { code, judged, step, reason, resultFile } = event.data as Record<string, unknown>;
  return { ...event, data: { code, judged, step, reason, resultFile } };
}

/**
 * Of a dossier's step that another system states, only this is left: that its system said it. Whether the next record of that
 * system repeats a state is judged by it (cases/dossiers/dossier.said.ts). Null: another kind of case, or no state.
 */
function asHeard(event: AnyEvent): AnyEvent | null {
  const state = event.type.startsWith('vn.ioc.dossier.') ? stateAfter(stepOf(event)) : undefined;
  if (state === undefined) return null;
  return { ...event, type: 'vn.ioc.dossier.state-changed.v1', data: { judged: { state }, heard: true } };
}

/** What only one of the two says is no dispute. */
function differs(a: AnyEvent, b: AnyEvent): boolean {
  const [one, other] = [gist(a), gist(b)];
  return Object.keys(one).some((field) => {
    const [x, y] = [one[field], other[field]];
    return x !== undefined && y !== undefined && x !== y;
  });
}

function gist({ time, data }: AnyEvent): Record<string, string | null | undefined> {
  const { unit, procedure, dueAt, channel, receivedAt } = data as Record<string, string | null | undefined>;
  return { day: localDay(receivedAt ?? time), unit, procedure, channel, due: dueAt ? localDay(dueAt) : dueAt };
}
