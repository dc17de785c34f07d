import type { QueryRunner } from 'typeorm';
import { heardGapMs } from '#sources/heard.sql.js';
import { withRows } from '#storage/unnest.js';

/** A time in which a source was heard again and again, never longer than `heardGapMs` apart; milliseconds since 1970. */
export interface HeardSpan {
  from: number;
  to: number;
  /** A heartbeat was among it. */
  beats: boolean;
}
interface Heard extends HeardSpan {
  readonly source: string;
  readonly lastEvent: string | null;
  readonly lastReceived: string;
  readonly lastHeartbeat: string | null;
}

/**
 * Notes when each source was last heard, and from when until when it was: one row for each span. A span goes on where the one that began before it
 * has not been over for long; what is read late may lie within another one.
 */
export async function storeHeard(runner: QueryRunner, heard: readonly Heard[]): Promise<void> {
  await withRows(
    runner,
    `with heard as (select * from $rows as said (source, last_event, last_received, last_heartbeat, from_at, to_at, beats)),
     last as (
       insert into source_state (source, last_event_at, last_received_at, last_heartbeat_at)
       select source, max(last_event), max(last_received), max(last_heartbeat) from heard group by source order by source
       on conflict (source) do update set last_event_at = greatest(source_state.last_event_at, excluded.last_event_at),
         last_received_at = greatest(source_state.last_received_at, excluded.last_received_at),
         last_heartbeat_at = greatest(source_state.last_heartbeat_at, excluded.last_heartbeat_at)),
     placed as (
       select source, to_at, beats, coalesce(
         (select case when before.to_at >= heard.from_at - interval '${heardGapMs} ms' then before.from_at end
          from source_heard before where before.source = heard.source and before.from_at <= heard.from_at
          order by before.from_at desc limit 1), from_at) as from_at
       from heard)
     insert into source_heard (source, from_at, to_at, beats)
     select source, from_at, max(to_at), bool_or(beats) from placed group by source, from_at order by source, from_at
     on conflict (source, from_at) do update set to_at = greatest(source_heard.to_at, excluded.to_at),
       beats = source_heard.beats or excluded.beats`,
    [
      { type: 'text', of: ({ source }: Heard) => source },
      { type: 'timestamptz', of: ({ lastEvent }) => lastEvent },
      { type: 'timestamptz', of: ({ lastReceived }) => lastReceived },
      { type: 'timestamptz', of: ({ lastHeartbeat }) => lastHeartbeat },
      { type: 'timestamptz', of: ({ from }) => new Date(from).toISOString() },
      { type: 'timestamptz', of: ({ to }) => new Date(to).toISOString() },
      { type: 'boolean', of: ({ beats }) => beats },
    ],
    heard,
  );
}

/** Adds one hearing: to the span that was heard last, or a span of its own. Those of a batch are nearly always one span. */
export function addHearing(spans: HeardSpan[], at: number, beats: boolean): void {
  const last = spans.at(-1);
  if (!last || at < last.from - heardGapMs || at > last.to + heardGapMs) spans.push({ from: at, to: at, beats });
  else {
    last.from = Math.min(last.from, at);
    last.to = Math.max(last.to, at);
    last.beats ||= beats;
  }
}

/** The spans of what was heard, in order, no two of them within the gap of each other. Pure. */
export function joined(spans: readonly Readonly<HeardSpan>[]): HeardSpan[] {
  const inOrder: HeardSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = inOrder.at(-1);
    if (!last || span.from > last.to + heardGapMs) inOrder.push({ ...span });
    else {
      last.to = Math.max(last.to, span.to);
      last.beats ||= span.beats;
    }
  }
  return inOrder;
}
