import { dayNumberAt, hourMs, timeOfDay } from '@ioc/api/calendar/local-day';
import { isWorkingDay, type WorkCalendar } from '@ioc/api/calendar/work-calendar';

/** How a made-up source sends. */
export interface Sender {
  readonly code: string;
  /** Longest silence that is normal in working time, as `sources.yaml` says it. */
  readonly expectedSeconds: number;
  /** Minutes between two heartbeats, day and night; null: it sends none. */
  readonly heartbeat: number | null;
  /** Events an hour, on average, in this hour of a day on which offices work, or do not. */
  readonly rate: (hour: number, works: boolean) => number;
  /** All events of a working day come together, so many minutes after midnight. */
  readonly batch?: { readonly minute: number; readonly events: number };
}

const inOffice = (hour: number) => (hour >= 8 && hour < 11) || (hour >= 14 && hour < 17);
const none = () => 0;
const several = (name: string, n: number, of: Omit<Sender, 'code'>): Sender[] =>
  Array.from({ length: n }, (_, index) => ({ ...of, code: `${name}-${index + 1}` }));

/** Twenty sources of six manners: what departments of a province have, from a busy one-stop system to a daily file. */
export const senders: readonly Sender[] = [
  ...several('mot-cua', 6, {
    ...{ expectedSeconds: 900, heartbeat: 5 },
    rate: (hour, works) => (works && inOffice(hour) ? 24 : 0),
  }),
  ...several('cong-dvc', 4, {
    ...{ expectedSeconds: 3600, heartbeat: null },
    rate: (hour, works) => (hour < 6 ? 0.3 : works ? 8 : 2),
  }),
  ...several('chi-tieu', 3, {
    ...{ expectedSeconds: 7200, heartbeat: 30 },
    ...{ rate: none, batch: { minute: 16 * 60 + 30, events: 1 } },
  }),
  ...several('so-nganh', 3, {
    ...{ expectedSeconds: 14_400, heartbeat: null },
    rate: (hour, works) => (works && inOffice(hour) ? 1.5 : 0),
  }),
  ...several('tep-ngay', 2, {
    ...{ expectedSeconds: 32_400, heartbeat: null },
    ...{ rate: none, batch: { minute: 17 * 60 + 15, events: 30 } },
  }),
  ...several('benh-vien', 2, { ...{ expectedSeconds: 1800, heartbeat: 10 }, rate: () => 6 }),
];

/** What a source would send of one full hour: instants of events and of heartbeats. `next`: numbers in [0, 1). */
export function hourOf(sender: Sender, calendar: WorkCalendar, start: number, next: () => number) {
  const works = isWorkingDay(calendar, dayNumberAt(start));
  const minute = timeOfDay(start) / 60_000;
  const { rate, batch, heartbeat } = sender;
  const events = instants(rate(minute / 60, works), start, next);
  if (batch && works && batch.minute >= minute && batch.minute < minute + 60)
    for (let n = 0; n < batch.events; n += 1) events.push(start + (batch.minute - minute) * 60_000 + n * 500);
  const heartbeats: number[] = [];
  for (let at = start; heartbeat !== null && at < start + hourMs; at += heartbeat * 60_000) heartbeats.push(at);
  return { events, heartbeats };
}

/** Independent instants of an hour: exponential gaps. */
function instants(perHour: number, start: number, next: () => number): number[] {
  const found: number[] = [];
  if (perHour === 0) return found;
  for (let at = start; ;) {
    at += (-Math.log(1 - next()) / perHour) * hourMs;
    if (at >= start + hourMs) return found;
    found.push(Math.floor(at));
  }
}
