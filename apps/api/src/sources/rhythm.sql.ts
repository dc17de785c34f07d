import type { SourceRhythmLine } from '@ioc/shared/answers/source-rhythms';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import type { HeardHours, LearnedRhythm, Rhythm } from '#sources/rhythm.js';

/** Appended more than this after its own time, an event was sent together with others and says nothing of the hour. */
const sentAtOnce = '1 hour';

/**
 * Events of each source and full hour by their own time: those that were sent as they happened, and how many came later. And
 * when each source was heard last, by our own clock.
 */
export async function readHeardHours(db: Queryable, start: number, end: number): Promise<HeardHours> {
  const rows: { source: string; at: Date; n: number; late: number }[] = await db.query(
    `select source, date_bin('1 hour', "time", 'epoch') as at, count(*) filter (where not late)::int as n,
       count(*) filter (where late)::int as late
     from (select source, "time", appended_at >= "time" + interval '${sentAtOnce}' as late from journal
       where "time" >= $1 and "time" < $2 and type not like 'vn.ioc.source.%') event
     group by 1, 2`,
    [new Date(start), new Date(end)],
  );
  const heard: { source: string; at: Date }[] = await db.query(
    `select source, max(appended_at) as at from journal where appended_at >= $1 group by 1`,
    [new Date(start)],
  );
  return {
    counts: rows.map((row) => ({ ...row, at: row.at.getTime() })),
    lastHeard: new Map(heard.map(({ source, at }) => [source, at.getTime()])),
  };
}

/** Stores what was learned on a day; a source of which nothing could be learned keeps what was learned of it before. */
export async function storeRhythms(db: Queryable, learned: readonly LearnedRhythm[], day: string): Promise<void> {
  for (const { source, days, hours } of learned)
    await db.query(
      `insert into source_rhythm (source, learned_on, days, hours) values ($1, $2, $3, $4)
       on conflict (source) do update set learned_on = excluded.learned_on, days = excluded.days, hours = excluded.hours
       where source_rhythm.learned_on < excluded.learned_on`,
      [source, day, days, hours],
    );
}

/** The day on which rhythms were learned last; null: never. */
export async function readLearnedOn(db: Queryable): Promise<string | null> {
  const [row] = (await db.query(`select max(learned_on)::text as day from source_rhythm`)) as [{ day: string | null }];
  return row.day;
}

interface Stored {
  source: string;
  learned_on: string | null;
  days: number | null;
  learned: number[] | null;
  id: string | null;
  at: Date | null;
  author: string | null;
  reason: string | null;
  written: number[] | null;
}

/** Relation: what was learned of each source, and what was last written of it on the page. */
export const storedRhythms = `(
  select source, learned_on, days, learned.hours as learned, written.id, written.at, author, reason, written.hours as written
  from source_rhythm learned
  full join (select distinct on (source) * from source_rhythm_change order by source, id desc) written using (source))`;

/** The rhythm that holds: the page's, else the catalogue's, else what was learned; null: none is known. Pure. */
export const rhythmInForce = (
  stored: Pick<Stored, 'learned' | 'written'> | undefined,
  described: Rhythm | undefined,
): Rhythm | null => stored?.written ?? described ?? stored?.learned ?? null;

/** What is known of the rhythm of each source, and which holds: the page's, the catalogue's, or what was learned. */
export async function readRhythms(db: Queryable, catalogue: Catalogue): Promise<Map<string, SourceRhythmLine>> {
  const rows: Stored[] = await db.query(
    `select source, learned_on::text as learned_on, days, learned, id::text as id, at, author, reason, written
     from ${storedRhythms} rhythm`,
  );
  const stored = new Map(rows.map((row) => [row.source, row]));
  return new Map(
    [...new Set([...catalogue.sources.keys(), ...stored.keys()])].map((code) => [
      code,
      lineOf(code, stored.get(code), catalogue.sources.get(code)?.rhythm),
    ]),
  );
}

function lineOf(source: string, row: Stored | undefined, described: Rhythm | undefined): SourceRhythmLine {
  const [learned, written] = [row?.learned ?? null, row?.written ?? null];
  const from = written ? 'page' : described ? 'catalogue' : learned ? 'learned' : 'none';
  return {
    ...{ source, from, hours: [...(rhythmInForce(row, described) ?? [])], learned: learned && [...learned] },
    ...{ learnedOn: row?.learned_on ?? null, days: row?.days ?? 0, version: row?.id ?? '0' },
    changed: row?.at ? { at: row.at.toISOString(), author: row.author ?? '', reason: row.reason ?? '' } : null,
  };
}

/** One line more; false: somebody was faster since `version`. */
export async function appendRhythm(
  db: Queryable,
  order: { source: string; hours: Rhythm | null; reason: string; version: string },
  { name, role }: { readonly name: string; readonly role: string },
): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `insert into source_rhythm_change (at, author, role, source, hours, reason)
     select now(), $1, $2, $3, $4::real[], $5
     where coalesce((select max(id) from source_rhythm_change where source = $3), 0) = $6::bigint returning id`,
    [name, role, order.source, order.hours, order.reason, order.version],
  );
  return rows.length > 0;
}
