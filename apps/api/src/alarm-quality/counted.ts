import type { CountedKind } from '@ioc/shared/alarms/counted-kinds';
import { comesOften, countSlots, grouped, isWithin, slotMs, spans, tally } from '#alarm-quality/measures.js';
import type { RaisedAlarm, RaisedInPeriod } from '#alarm-quality/raised-alarm.js';

/** The alarms that a number of the page counts, in order of time. One rule for both: the number is the length. Pure. */
export function countedAlarms(kind: CountedKind, { raised, standing, start, end }: RaisedInPeriod): RaisedAlarm[] {
  switch (kind) {
    case 'raised':
      return [...raised];
    case 'standing':
      return [...standing];
    case 'flood':
    case 'peak': {
      const { flooded, peakAt } = countSlots(timesOf(raised), start, end);
      const slots = kind === 'flood' ? flooded : new Set(peakAt === null ? [] : [peakAt / slotMs]);
      return raised.filter(({ at }) => isWithin(at, slots));
    }
    case 'chattering':
    case 'repeating':
      return oftenRaised(raised, spans[kind]);
    case 'acknowledged':
      return raised.filter(({ answeredAt }) => answeredAt !== null);
    case 'waiting':
      return raised.filter(({ answeredAt }) => answeredAt === null);
  }
}

export const timesOf = (raised: readonly RaisedAlarm[]): number[] => raised.map(({ at }) => at);

/** How often each alarm was raised. Pure. */
export const timesRaised = (raised: readonly RaisedAlarm[]): ReadonlyMap<string, number> =>
  tally(raised, ({ id }) => id);

/** Alarms that come again and again within a span: each once, by the last time. */
function oftenRaised(raised: readonly RaisedAlarm[], spanMs: number): RaisedAlarm[] {
  return [...grouped(raised, ({ id }) => id).values()]
    .filter((all) => comesOften(timesOf(all), spanMs))
    .map((all) => all.at(-1) as RaisedAlarm)
    .sort((a, b) => a.at - b.at);
}
