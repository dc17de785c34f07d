import type { DoorRefusals } from '@ioc/shared/answers/source-checks';
import type { LocalDay } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';

/** Refusals of one kind. `path` is empty where the whole is wrong; times are milliseconds. */
export interface CountedRefusals {
  readonly source: string;
  readonly day: LocalDay;
  readonly reason: string;
  readonly path: string;
  readonly n: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Kinds that are kept apart for a source and day; later ones are counted together as `other`. */
const mostKinds = 100;
/** Days after which counts go. */
const keptDays = 90;

export async function writeRefusals(db: Queryable, counted: readonly CountedRefusals[]): Promise<void> {
  const iso = (at: number) => new Date(at).toISOString();
  await db.query(
    `with incoming as (
       select * from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::int[], $6::timestamptz[], $7::timestamptz[])
         as r(source, day, reason, path, n, first_at, last_at)),
     ranked as (
       select i.*, known.source is not null as known,
         row_number() over (partition by i.source, i.day, known.source is null order by i.reason, i.path)
           + (select count(*) from source_refusal held where held.source = i.source and held.day = i.day) as rank
       from incoming i left join source_refusal known using (source, day, reason, path)),
     kept as (
       select source, day, n, first_at, last_at, known or rank <= ${mostKinds} as own, reason, path from ranked)
     insert into source_refusal (source, day, reason, path, n, first_at, last_at)
       select source, day, case when own then reason else 'other' end, case when own then path else '' end,
         sum(n), min(first_at), max(last_at) from kept group by 1, 2, 3, 4 order by 1, 2, 3, 4
     on conflict (source, day, reason, path) do update set n = source_refusal.n + excluded.n,
       first_at = least(source_refusal.first_at, excluded.first_at), last_at = greatest(source_refusal.last_at, excluded.last_at)`,
    [
      counted.map(({ source }) => source),
      counted.map(({ day }) => day),
      counted.map(({ reason }) => reason),
      counted.map(({ path }) => path),
      counted.map(({ n }) => n),
      counted.map(({ firstAt }) => iso(firstAt)),
      counted.map(({ lastAt }) => iso(lastAt)),
    ],
  );
  await db.query(`delete from source_refusal where day < current_date - ${keptDays}`);
}

export interface RefusalQuery {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly source?: string | undefined;
  /** One of these sources; null: all. */
  readonly among: readonly string[] | null;
}

/** Refusals of a window, newest first. */
export async function readRefusals(
  db: Queryable,
  { from, to, source, among }: RefusalQuery,
): Promise<DoorRefusals['refusals']> {
  const rows: (Omit<DoorRefusals['refusals'][number], 'first' | 'last'> & { first: Date; last: Date })[] =
    await db.query(
      `select source, to_char(day, 'YYYY-MM-DD') as day, reason, nullif(path, '') as path, n, first_at as first, last_at as last
     from source_refusal where day between $1::date and $2::date and ($3::text is null or source = $3)
       and ($4::text[] is null or source = any($4))
     order by last_at desc, source, reason, path limit 500`,
      [from, to, source ?? null, among],
    );
  return rows.map((row) => ({ ...row, first: row.first.toISOString(), last: row.last.toISOString() }));
}
