import type { QueryRunner } from 'typeorm';
import type { SourceEvent } from '@ioc/shared/events/contract';
import { localDay } from '#calendar/local-day.js';
import type { Effects } from '#intake/effects.js';
import { withRows } from '#storage/unnest.js';

interface Credit {
  source: string;
  day: string;
  accepted: number;
  duplicate: number;
  quarantined: number;
  lastEvent: string | null;
  lastReceived: string;
  lastHeartbeat: string | null;
}

/** Notes when each source was last heard, what was taken from it today, and the control totals that it states. */
export async function creditSources(runner: QueryRunner, effects: Effects, today: string): Promise<void> {
  const credits = gather(effects, today);
  await withRows(
    runner,
    `insert into source_day (source, day, accepted, duplicate, quarantined) select * from $rows
     on conflict (source, day) do update set accepted = source_day.accepted + excluded.accepted,
       duplicate = source_day.duplicate + excluded.duplicate, quarantined = source_day.quarantined + excluded.quarantined`,
    [
      { type: 'text', of: ({ source }: Credit) => source },
      { type: 'date', of: ({ day }) => day },
      { type: 'int', of: ({ accepted }) => accepted },
      { type: 'int', of: ({ duplicate }) => duplicate },
      { type: 'int', of: ({ quarantined }) => quarantined },
    ],
    credits,
  );
  await withRows(
    runner,
    `insert into source_state (source, last_event_at, last_received_at, last_heartbeat_at) select * from $rows
     on conflict (source) do update set last_event_at = greatest(source_state.last_event_at, excluded.last_event_at),
       last_received_at = greatest(source_state.last_received_at, excluded.last_received_at),
       last_heartbeat_at = greatest(source_state.last_heartbeat_at, excluded.last_heartbeat_at)`,
    [
      { type: 'text', of: ({ source }: Credit) => source },
      { type: 'timestamptz', of: ({ lastEvent }) => lastEvent },
      { type: 'timestamptz', of: ({ lastReceived }) => lastReceived },
      { type: 'timestamptz', of: ({ lastHeartbeat }) => lastHeartbeat },
    ],
    credits,
  );
  await storeTotals(runner, effects);
}

function gather({ heard, quarantined }: Effects, today: string): Credit[] {
  const credits = new Map<string, Credit>();
  const of = (source: string, at: number): Credit => {
    const received = new Date(at).toISOString();
    const found = credits.get(source) ?? {
      source,
      day: today,
      accepted: 0,
      duplicate: 0,
      quarantined: 0,
      lastEvent: null,
      lastReceived: received,
      lastHeartbeat: null,
    };
    if (received > found.lastReceived) found.lastReceived = received;
    credits.set(source, found);
    return found;
  };
  for (const { incoming, verdict } of heard) {
    const credit = of(incoming.event.source, incoming.record.appendedAt);
    if (incoming.kind === 'source') credit.lastHeartbeat = later(credit.lastHeartbeat, incoming.event.time);
    else credit.lastEvent = later(credit.lastEvent, incoming.event.time);
    if (verdict !== 'conflict') credit[verdict] += 1;
  }
  for (const { rejection, record } of quarantined) {
    if (rejection.source) of(rejection.source.replaceAll('\0', '␀').toWellFormed(), record.appendedAt).quarantined += 1;
  }
  return [...credits.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
}

const later = (a: string | null, b: string) => (a === null || Date.parse(b) > Date.parse(a) ? b : a);

/** The newest statement for a day stands. */
async function storeTotals(runner: QueryRunner, { heard }: Effects): Promise<void> {
  const newest = new Map<string, readonly [string, string, string, number, string]>();
  for (const { incoming } of heard) {
    const event = incoming.event as SourceEvent;
    if (event.type !== 'vn.ioc.source.totals.v1') continue;
    for (const [measure, count] of Object.entries(event.data.counts)) {
      const key = `${event.source}\n${event.data.day}\n${measure}`;
      const before = newest.get(key);
      if (!before || Date.parse(before[4]) <= Date.parse(event.time)) {
        newest.set(key, [event.source, event.data.day, measure, count, event.time]);
      }
    }
  }
  const types = ['text', 'date', 'text', 'int', 'timestamptz'];
  await withRows(
    runner,
    `insert into source_totals (source, day, measure, count, stated_at) select * from $rows
     on conflict (source, day, measure) do update set count = excluded.count, stated_at = excluded.stated_at
     where source_totals.stated_at <= excluded.stated_at`,
    types.map((type, index) => ({ type, of: (row: readonly unknown[]) => row[index] })),
    [...newest.entries()].sort().map(([, row]) => row),
  );
}

export const localToday = (now: number): string => localDay(now);
