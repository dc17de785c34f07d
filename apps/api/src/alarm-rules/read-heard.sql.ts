import type { Queryable } from '#ledger/queryable.js';
import type { HeardLine } from '#alarm-rules/heard-at-time.js';

type Row = { source: string; from: Date; to: Date; beats: boolean; event_at: Date | null };

/**
 * When sources were heard until `end`, in order: what is kept of it, heartbeats and all, and the events of the journal by the
 * minute in which they were appended; before `start` the last of each. At most `most` lines and one more.
 */
export async function readHeard(db: Queryable, start: number, end: number, most: number): Promise<HeardLine[]> {
  const rows: Row[] = await db.query(
    `select * from (
       select source, from_at as "from", to_at as "to", beats, null::timestamptz as event_at from source_heard
       where from_at < $2
       union all
       select source, min(appended_at), max(appended_at), false, max("time") from journal
       where recorded_at >= $1::timestamptz - interval '1 day' and appended_at > $1 and appended_at < $2
       group by source, ceil(extract(epoch from appended_at) / 60)
       union all
       select source, max(appended_at), max(appended_at), false, max("time") from journal
       where appended_at <= $1 group by source) line
     order by "from" limit $3`,
    [new Date(start), new Date(end), most + 1],
  );
  return rows.map(({ from, to, event_at, ...row }) => ({
    ...row,
    from: from.getTime(),
    to: to.getTime(),
    eventAt: event_at?.getTime() ?? null,
  }));
}

/** When nothing was raised because the intake was behind, the path broken or a clock set. */
export async function readHolds(db: Queryable, start: number): Promise<{ from: number; to: number }[]> {
  const rows: { from: Date; to: Date }[] = await db.query(
    `select (data->>'since')::timestamptz as "from", at as "to" from shift_entry where kind = 'hold' and at > $1`,
    [new Date(start)],
  );
  return rows.map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() }));
}
