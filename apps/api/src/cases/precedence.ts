import type { EventOf } from '@ioc/shared/events/envelope';
import { localDay } from '#calendar/local-day.js';
import { stepOf } from '#cases/step.js';

type AnyEvent = EventOf<string, unknown>;

/**
 * Steps that a life holds once, so that two systems that both send them speak of one thing (domain §2.1: part of the
 * dossiers is processed on ministry systems). Such a step is told by the system that comes first in the catalogue.
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
  /** Events that another system tells instead. */
  readonly events: ReadonlySet<AnyEvent>;
  /** Those of them that say something else: another day, unit, procedure or appointment. */
  readonly disputes: ReadonlySet<AnyEvent>;
}

/** `rankOf`: 1 comes first; systems of equal rank are taken in order of their code, so that the answer is one. */
export function outranked(events: readonly AnyEvent[], rankOf: (source: string) => number): Outranked {
  const bySteps = new Map<string, AnyEvent[]>();
  for (const event of events) {
    const step = statedStep(event);
    if (step && !isReturn(event, bySteps.get(step))) bySteps.set(step, [...(bySteps.get(step) ?? []), event]);
  }
  const found = { events: new Set<AnyEvent>(), disputes: new Set<AnyEvent>() };
  for (const stated of bySteps.values()) {
    const sources = [...new Set(stated.map(({ source }) => source))];
    if (sources.length < 2) continue;
    const teller = sources.sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))[0];
    const told = stated.find(({ source }) => source === teller) as AnyEvent;
    for (const event of stated.filter(({ source }) => source !== teller)) {
      found.events.add(event);
      if (gist(event) !== gist(told)) found.disputes.add(event);
    }
  }
  return found;
}

/** A system of state codes says 2 again when work goes on: that states no second reception. */
const isReturn = ({ type, source }: AnyEvent, stated: readonly AnyEvent[] = []) =>
  type === 'vn.ioc.dossier.state-changed.v1' && stated.some((one) => one.source === source);

function gist({ time, data }: AnyEvent): string {
  const { unit, procedure, dueAt, channel } = data as Record<string, string | null | undefined>;
  return JSON.stringify([
    localDay(time),
    unit ?? null,
    procedure ?? null,
    channel ?? null,
    dueAt ? localDay(dueAt) : null,
  ]);
}
