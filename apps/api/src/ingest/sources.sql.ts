import type { QueryRunner } from 'typeorm';
import type { SourceEvent } from '@ioc/shared/events/contract';
import { localDay } from '#calendar/local-day.js';
import type { Effects } from '#ingest/effects.js';
import { withRows } from '#storage/unnest.js';
import { addHearing, type HeardSpan, joined, storeHeard } from '#ingest/heard.sql.js';

interface Credit {
  source: string;
  day: string;
  accepted: number;
  duplicate: number;
  quarantined: number;
  lastEvent: string | null;
  lastReceived: string;
  lastHeartbeat: string | null;
  spans: HeardSpan[];
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
  await storeHeard(
    runner,
    credits.flatMap(({ spans, ...one }) => joined(spans).map((span) => ({ ...one, ...span }))),
  );
  await countEventDays(runner, effects);
  await storeTotals(runner, effects);
}

/** Journaled events by source, type and the local day of their time: what control totals are compared with. */
async function countEventDays(runner: QueryRunner, { heard }: Effects): Promise<void> {
  const counted = new Map<string, { source: string; type: string; day: string; n: number }>();
  for (const { incoming, verdict } of heard) {
    if (incoming.kind === 'source' || verdict !== 'accepted') continue;
    const { source, type, time } = incoming.event;
    const day = localDay(time);
    const key = `${source}\n${day}\n${type}`;
    const found = counted.get(key);
    if (found) found.n += 1;
    else counted.set(key, { source, type, day, n: 1 });
  }
  await withRows(
    runner,
    `insert into source_event_day (source, type, day, n) select * from $rows
     on conflict (source, day, type) do update set n = source_event_day.n + excluded.n`,
    [
      { type: 'text', of: ({ source }: { source: string; type: string; day: string; n: number }) => source },
      { type: 'text', of: ({ type }) => type },
      { type: 'date', of: ({ day }) => day },
      { type: 'int', of: ({ n }) => n },
    ],
    // In one order for all writers, so that they wait for each other instead of deadlocking.
    [...counted.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  );
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
      spans: [],
    };
    if (received > found.lastReceived) found.lastReceived = received;
    addHearing(found.spans, at, false);
    credits.set(source, found);
    return found;
  };
  for (const { incoming, verdict } of heard) {
    const { source, time } = incoming.event;
    const { appendedAt } = incoming.record;
    const credit = of(source, appendedAt);
    const beats = incoming.kind === 'source';
    if (beats) credit.lastHeartbeat = later(credit.lastHeartbeat, time);
    else credit.lastEvent = later(credit.lastEvent, time);
    if (beats) addHearing(credit.spans, Math.max(appendedAt, Date.parse(time)), true);
    if (verdict !== 'conflict') credit[verdict] += 1;
  }
  for (const { rejection, record } of quarantined) {
    if (rejection.source) of(rejection.source.replaceAll('\0', '␀').toWellFormed(), record.appendedAt).quarantined += 1;
  }
  return [...credits.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
}

const later = (a: string | null, b: string) => (a === null || Date.parse(b) > Date.parse(a) ? b : a);

interface StatedTotal {
  source: string;
  day: string;
  measure: string;
  count: number;
  ids: string | null;
  at: string;
}

/** The newest statement for a day stands. */
async function storeTotals(runner: QueryRunner, { heard }: Effects): Promise<void> {
  const newest = new Map<string, StatedTotal>();
  for (const { incoming } of heard) {
    const event = incoming.event as SourceEvent;
    if (event.type !== 'vn.ioc.source.totals.v1') continue;
    const { source, time: at } = event;
    const { day, counts, ids } = event.data;
    for (const [measure, count] of Object.entries(counts)) {
      const key = `${source}\n${day}\n${measure}`;
      const before = newest.get(key);
      const own = ids?.[measure];
      if (!before || Date.parse(before.at) <= Date.parse(at))
        newest.set(key, { source, day, measure, count, ids: own ? JSON.stringify(own) : null, at });
    }
  }
  await withRows(
    runner,
    `insert into source_totals (source, day, measure, count, ids, stated_at) select * from $rows
     on conflict (source, day, measure) do update set count = excluded.count, ids = excluded.ids, stated_at = excluded.stated_at
     where source_totals.stated_at <= excluded.stated_at`,
    [
      { type: 'text', of: ({ source }: StatedTotal) => source },
      { type: 'date', of: ({ day }) => day },
      { type: 'text', of: ({ measure }) => measure },
      { type: 'int', of: ({ count }) => count },
      { type: 'jsonb', of: ({ ids }) => ids },
      { type: 'timestamptz', of: ({ at }) => at },
    ],
    [...newest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  );
}

export const localToday = (now: number): string => localDay(now);
