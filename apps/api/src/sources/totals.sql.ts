import { realSources } from '#catalogue/sandbox.js';
import type { ComparedTotals, MissingIds } from '@ioc/shared/answers/source-checks';
import { addDays, dayNumber, type LocalDay } from '#calendar/local-day.js';
import { isWorkingDay } from '#calendar/work-calendar.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import { isHiddenComplaint } from '#storage/hidden-complaint.js';
import { compareTotals, type JournaledCount, type Stated, typeOf } from '#sources/compare-totals.js';

export interface TotalsQuery {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly source?: string | undefined;
  /** One of these sources; null: all. */
  readonly among: readonly string[] | null;
}
const mostDays = 500;
const mostIds = 500;
const daysApart = 7;

const text = (column: string) => `to_char(${column}, 'YYYY-MM-DD') as ${column}`;
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** What sources stated of the days of a window, beside what is journaled. `today` is not over yet. */
export async function readTotals(
  db: Queryable,
  catalogue: Catalogue,
  { from, to, source, among }: TotalsQuery,
  today: LocalDay,
): Promise<ComparedTotals> {
  const begun: { source: string; first: LocalDay }[] = await db.query(
    `select source, to_char(min(day), 'YYYY-MM-DD') as first from source_totals
     where ($1::text is null or source = $1) and ($2::text[] is null or source = any($2)) group by source order by source`,
    [source ?? null, among],
  );
  const words = [from, to, begun.map((one) => one.source)];
  const stated: (Stated & { source: string })[] = await db.query(
    `select source, ${text('day')}, measure, count, ${instant('stated_at')} as "statedAt" from source_totals
     where day between $1::date and $2::date and source = any($3)`,
    words,
  );
  const held: (JournaledCount & { source: string })[] = await db.query(
    `select source, ${text('day')}, type, n from source_event_day where day between $1::date and $2::date and source = any($3)`,
    words,
  );
  const of = <Row extends { source: string }>(rows: readonly Row[], code: string) =>
    rows.filter((row) => row.source === code);
  const window = daysBetween(from, to);
  const compared = begun.map(({ source: code, first }) => ({
    source: code,
    days: compareTotals(code, {
      stated: of(stated, code),
      held: of(held, code),
      firstStated: first,
      days: window,
      over: (day) => day < today,
      works: (day) => isWorkingDay(catalogue.calendar, dayNumber(day)),
    }),
  }));
  const wrong = compared.flatMap(({ days }) => days.filter(({ state }) => state !== 'equal'));
  wrong.sort((a, b) => (a.day === b.day ? (a.source < b.source ? -1 : 1) : a.day < b.day ? 1 : -1));
  const count = (days: readonly { state: string }[], state: string) => days.filter((one) => one.state === state).length;
  const known = new Set(begun.map((one) => one.source));
  return {
    from,
    to,
    sources: compared.map(({ source: code, days }) => ({
      source: code,
      equal: count(days, 'equal'),
      differs: count(days, 'differs'),
      missing: count(days, 'missing'),
    })),
    silent: [...realSources(catalogue.sources).keys()].filter(
      (code) => !known.has(code) && (!source || code === source) && (among === null || among.includes(code)),
    ),
    days: wrong.slice(0, mostDays),
    left: Math.max(0, wrong.length - mostDays),
  };
}

const daysBetween = (from: LocalDay, to: LocalDay): LocalDay[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, n) => addDays(from, n));

/** Which of the ids that a source stated for a day are missing, lie on another day, or were never stated. */
export async function readMissing(
  db: Queryable,
  { source, day, measure }: { readonly source: string; readonly day: LocalDay; readonly measure: string },
): Promise<MissingIds> {
  const type = typeOf(measure) ?? measure;
  const [total]: { count: number; ids: string[] | null }[] = await db.query(
    `select count, ids from source_totals where source = $1 and day = $2::date and measure = $3`,
    [source, day, measure],
  );
  const ids = total?.ids ?? [];
  const found: { id: string; own: boolean; hidden: boolean }[] = await db.query(
    `select event_id as id, (time at time zone 'Asia/Ho_Chi_Minh')::date = $2::date and type = $3 as own,
       starts_with(type, 'vn.ioc.complaint.') and ${isHiddenComplaint('journal.subject')} as hidden from journal
     where time >= ($2::date - ${daysApart})::timestamp at time zone 'Asia/Ho_Chi_Minh'
       and time < ($2::date + ${daysApart + 1})::timestamp at time zone 'Asia/Ho_Chi_Minh'
       and source = $1 and (event_id = any($4) or type = $3 and (time at time zone 'Asia/Ho_Chi_Minh')::date = $2::date)`,
    [source, day, type, ids],
  );
  const [waiting]: { n: number }[] = await db.query(
    `select count(*)::int as n from quarantine where outcome is null and type = $3
       and source in ($1, 'urn:ioc:source:' || $1) and (appended_at at time zone 'Asia/Ho_Chi_Minh')::date = $2::date`,
    [source, day, type],
  );
  const own = new Set(found.filter((one) => one.own).map(({ id }) => id));
  const other = new Set(found.filter((one) => !one.own).map(({ id }) => id));
  const stated = new Set(ids);
  // An id holds the code of its case: of one that is not shown it is counted and not named.
  const hidden = new Set(found.filter((one) => one.hidden).map(({ id }) => id));
  const named = (ids: readonly string[]) => ids.filter((id) => !hidden.has(id)).slice(0, mostIds);
  const missing = [...stated].filter((id) => !own.has(id) && !other.has(id)).sort();
  const otherDay = [...stated].filter((id) => !own.has(id) && other.has(id)).sort();
  const unstated = total?.ids ? [...own].filter((id) => !stated.has(id)).sort() : [];
  return {
    source,
    day,
    measure,
    stated: total?.count ?? null,
    held: own.size,
    idsKnown: Boolean(total?.ids),
    missing: missing.length,
    missingIds: missing.slice(0, mostIds),
    otherDay: otherDay.length,
    otherDayIds: named(otherDay),
    unstated: unstated.length,
    unstatedIds: named(unstated),
    quarantined: waiting?.n ?? 0,
  };
}
