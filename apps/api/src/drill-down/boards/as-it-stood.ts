import type { AnyEvent } from '@ioc/shared/events/contract';
import { addDays } from '#calendar/local-day.js';
import { applyCorrections } from '#cases/corrections.js';
import type { ObservedNumbers } from '#cases/kpis/kpi.kind.js';

/** What one event of an observed series said. */
export interface Stood extends ObservedNumbers {
  readonly status: 'estimate' | 'preliminary' | 'official' | null;
  readonly source: string;
  /** Instant for which it was true, ISO. */
  readonly asOf: string;
  /** How often it had been sent by then. */
  readonly revision: number;
  /** The record that said it, packed (event-log/place.ts). */
  readonly place: string | undefined;
}

type Told = { id: string; time: string; source: string; data: Record<string, unknown> };

/**
 * A series by what had been true by the end of a day: its last revision of that day or before, whenever it was sent. Null: it
 * did not exist. Corrections are carried out as they are known now. Pure.
 */
export function asItStood(
  places: readonly string[],
  history: ReadonlyMap<bigint, AnyEvent>,
  day: string,
): Stood | null {
  const end = Date.parse(`${addDays(day, 1)}T00:00:00+07:00`);
  const heard = places.flatMap((place) => {
    const event = history.get(BigInt(place));
    return event ? [{ place, event }] : [];
  });
  const { counted } = applyCorrections(
    heard.map(({ event }) => event),
    { rankOf: () => 1 },
  );
  const trueAt = ({ data, time }: Told) => (data['asOf'] as string | undefined) ?? time;
  const then = (counted as unknown as Told[]).filter((one) => Date.parse(trueAt(one)) < end);
  const last = then.at(-1);
  if (!last) return null;
  const number = (name: string) => (typeof last.data[name] === 'number' ? (last.data[name] as number) : null);
  return {
    ...{ value: number('value'), numerator: number('numerator'), denominator: number('denominator') },
    ...{ plan: number('plan'), samePeriod: number('samePeriod'), rank: number('rank'), rankOf: number('rankOf') },
    status: (last.data['status'] as Stood['status'] | undefined) ?? null,
    source: last.source,
    asOf: new Date(trueAt(last)).toISOString(),
    revision: then.length,
    place: heard.find(({ event }) => event.id === last.id)?.place,
  };
}
