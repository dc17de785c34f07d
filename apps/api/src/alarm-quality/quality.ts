import type { AlarmQuality } from '@ioc/shared/answers/alarm-quality';
import { percentile } from '@ioc/shared/figures/percentile';
import { addDays, diffDays, localDay, type LocalDay } from '#calendar/local-day.js';
import { countedAlarms, timesOf } from '#alarm-quality/counted.js';
import { byPriority, countSlots, grouped, percentOf, slotOf, tally } from '#alarm-quality/measures.js';
import type { RaisedAlarm, RaisedInPeriod } from '#alarm-quality/raised-alarm.js';

const topMost = 10;
const minuteMs = 60_000;

/** The numbers of the page. Pure. */
export function qualityOf(
  period: RaisedInPeriod,
  days: { readonly from: LocalDay; readonly to: LocalDay },
): Omit<AlarmQuality, 'rule' | 'rules'> {
  const { raised, start, end, complete } = period;
  const count = (kind: Parameters<typeof countedAlarms>[0]) => countedAlarms(kind, period).length;
  return {
    ...days,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    complete,
    raised: raised.length,
    rate: rateOf(period),
    standing: count('standing'),
    chattering: count('chattering'),
    repeating: count('repeating'),
    priorities: byPriority(raised),
    topRules: topRules(raised),
    acknowledgement: { ...answersOf(raised), count: count('acknowledged'), waiting: count('waiting') },
    days: byDay(raised, days.from, days.to),
  };
}

function rateOf(period: RaisedInPeriod): AlarmQuality['rate'] {
  const { raised, start, end } = period;
  const { slots, peak, peakAt, flooded } = countSlots(timesOf(raised), start, end);
  return {
    ...{ slots, peak, peakAt: peakAt === null ? null : new Date(peakAt).toISOString() },
    average: Math.round((1000 * raised.length) / slots) / 1000,
    floodSlots: flooded.size,
    floodShare: Math.round((10_000 * flooded.size) / slots) / 100,
    floodAlarms: countedAlarms('flood', period).length,
  };
}

function topRules(raised: readonly RaisedAlarm[]): AlarmQuality['topRules'] {
  const last = new Map(raised.map(({ rule, name, nameEn }) => [rule, { rule, name, nameEn }]));
  return [...tally(raised, ({ rule }) => rule)]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, topMost)
    .map(([rule, count]) => ({
      ...(last.get(rule) as { rule: string; name: string; nameEn: string }),
      ...{ count, share: percentOf(count, raised.length) },
    }));
}

function answersOf(raised: readonly RaisedAlarm[]) {
  const minutes = raised.flatMap((one) => minutesToAnswer(one) ?? []);
  return { p50Minutes: percentile(minutes, 50), p95Minutes: percentile(minutes, 95) };
}

/** Minutes until a person answered, with one decimal; null: nobody has. Pure. */
export const minutesToAnswer = ({ at, answeredAt }: RaisedAlarm): number | null =>
  answeredAt === null ? null : Math.round((10 * Math.max(0, answeredAt - at)) / minuteMs) / 10;

function byDay(raised: readonly RaisedAlarm[], from: LocalDay, to: LocalDay): AlarmQuality['days'] {
  const times = grouped(timesOf(raised), localDay);
  return Array.from({ length: diffDays(from, to) + 1 }, (_, n) => {
    const day = addDays(from, n);
    const of = times.get(day) ?? [];
    return { day, count: of.length, peak: Math.max(0, ...tally(of, slotOf).values()) };
  });
}
