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

export interface Outranked {
  /** Events that another system sends instead. */
  readonly events: ReadonlySet<AnyEvent>;
  /** Those of them that say something else: another day, unit, procedure or appointment. */
  readonly disputes: ReadonlySet<AnyEvent>;
  /** Systems whose reception another one sends: the filing and the appointment are not theirs to state. */
  readonly guests: ReadonlySet<string>;
}

/** `rankOf`: 1 comes first; systems of equal rank are taken in order of their code, so that the answer is one. */
export function outranked(events: readonly AnyEvent[], rankOf: (source: string) => number): Outranked {
  const bySteps = new Map<string, AnyEvent[]>();
  const lastState = new Map<string, string>();
  for (const event of events) {
    const step = statedStep(event);
    if (step && !isReturn(event, bySteps.get(step), lastState.get(event.source) === step))
      bySteps.set(step, [...(bySteps.get(step) ?? []), event]);
    if (isCoded(event)) lastState.set(event.source, stepOf(event));
  }
  const found = { events: new Set<AnyEvent>(), disputes: new Set<AnyEvent>(), guests: new Set<string>() };
  for (const [step, stated] of bySteps) {
    const sources = [...new Set(stated.map(({ source }) => source))];
    if (sources.length < 2) continue;
    const teller = sources.sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))[0];
    const told = stated.find(({ source }) => source === teller) as AnyEvent;
    for (const event of stated.filter(({ source }) => source !== teller)) {
      found.events.add(event);
      if (step === 'received') found.guests.add(event.source);
      if (differs(event, told)) found.disputes.add(event);
    }
  }
  return found;
}

const isCoded = ({ type }: AnyEvent) => type === 'vn.ioc.dossier.state-changed.v1';

/** A system of state codes says 2 again after a wait: work goes on, and no second reception is stated. */
const isReturn = (event: AnyEvent, stated: readonly AnyEvent[] = [], repeated: boolean) =>
  isCoded(event) && !repeated && stated.some(({ source }) => source === event.source);

/**
 * What a record of a state carries along repeats what its system said at reception. Where another system states that, it is
 * left out; the state itself, its step, reason and result stay.
 */
export function asGuest<E extends AnyEvent>(event: E): E {
  if (!isCoded(event)) return event;
  const { code, judged, step, reason, resultFile } = event.data as Record<string, unknown>;
  return { ...event, data: { code, judged, step, reason, resultFile } };
}

/**
 * Of a dossier's step that another system states, only this is left: that its system said it. Whether the next record of that
 * system repeats a state is judged by it (cases/dossiers/dossier.said.ts). Null: another kind of case, or no state.
 */
export function asHeard(event: AnyEvent): AnyEvent | null {
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
