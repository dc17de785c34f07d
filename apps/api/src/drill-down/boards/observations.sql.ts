import type { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { type Effect, applyCorrections } from '#cases/corrections.js';
import type { ObservationAnswer, ObservationStatement } from '#drill-down/boards/observations.query.js';
import { loadHistory } from '#cases/engine/snapshots.sql.js';
import { isCorrectedAway } from '#cases/engine/corrected.sql.js';
import { describePlace } from '#event-log/place.js';
import { topicNames } from '#event-log/topic-ids.js';
import { periodDays } from '#ledger/observations.sql.js';
import { cutPage } from '#platform/cut-page.js';

export interface ObservationFilter {
  readonly indicators?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  /** One of these units; absent or null: all. */
  readonly among?: readonly string[] | null | undefined;
  readonly period?: string | undefined;
  readonly status?: string | undefined;
  /** True by the end of this local day. */
  readonly day?: string | undefined;
}
interface Row {
  code: string;
  indicator: string;
  unit: string;
  period: string;
  revision: number;
  places: string[];
}

/** The order of a page: by code from `after` on, or the periods that were true last, first. */
export type ObservationOrder =
  { readonly after?: string | undefined; readonly limit: number } | { readonly newest: number };

/**
 * Series that match, in the order of the page, with every revision that the journal holds. What stands is read from the revision in force,
 * so the note and the place in the log are those of the value shown.
 */
export async function readObservations(
  db: DataSource,
  catalogue: Catalogue,
  filter: ObservationFilter,
  page: ObservationOrder,
): Promise<{ total: number; rows: ObservationAnswer[]; next: string | null }> {
  const { where, parameters } = condition(filter);
  const [count] = (await db.query(`select count(*)::int as total from observation where ${where}`, parameters)) as {
    total: number;
  }[];
  const newest = 'newest' in page;
  const limit = newest ? page.newest : page.limit;
  const all = [...parameters, newest ? '' : (page.after ?? ''), limit + 1];
  const order = newest ? 'as_of desc, period desc, code' : 'code';
  const found = (await db.query(
    `select code, indicator, unit, period, (state->'s'->>'revision')::int as revision, event_places::text[] as places
     from observation where ${where} and code > $${all.length - 1} order by ${order} limit $${all.length}`,
    all,
  )) as Row[];
  const cut = cutPage(found, limit, ({ code }) => code);
  const recorded = await recordsOf(db, cut.rows);
  const rows = cut.rows.flatMap((row) => toObservation(row, recorded, catalogue) ?? []);
  return { total: count?.total ?? 0, rows, next: cut.next };
}

/** A series whose every event was retracted says nothing and is left out. */
function condition({ indicators, unit, among, period, status, day }: ObservationFilter) {
  const parameters: unknown[] = [];
  const parts = [`indicator <> '-'`, 'device is null'];
  const add = (sql: string, value: unknown) => parts.push(sql.replace('?', `$${parameters.push(value)}`));
  if (indicators) add('indicator = any(?::text[])', indicators);
  if (unit !== undefined) add('unit = ?', unit);
  if (among) add('unit = any(?::text[])', among);
  if (period !== undefined) add('period = ?', period);
  if (status !== undefined) add('status = ?', status);
  if (day !== undefined) add(`as_of < ((?::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`, day);
  return { where: parts.join(' and '), parameters };
}

type Recorded = Awaited<ReturnType<typeof recordsOf>>;
type Sent = { type: string; source: string; time: string; data: Record<string, unknown> };

/** Events behind the rows, the names of their topics, and when each was recorded. */
async function recordsOf(db: DataSource, rows: readonly Row[]) {
  const places = rows.flatMap((row) => row.places);
  const [history, names, times] = await Promise.all([
    loadHistory(db, places.map(BigInt)),
    topicNames(db),
    db.query(`select place::text, recorded_at from journal where place = any($1::bigint[])`, [places]) as Promise<
      { place: string; recorded_at: Date }[]
    >,
  ]);
  return { history, names, recordedAt: new Map(times.map((row) => [row.place, row.recorded_at.toISOString()])) };
}

function toObservation(row: Row, recorded: Recorded, catalogue: Catalogue): ObservationAnswer | null {
  const events = row.places.flatMap((place) => recorded.history.get(BigInt(place)) ?? []);
  const placeOf = new Map(row.places.map((place) => [recorded.history.get(BigInt(place)) as unknown, place]));
  const { counted, effects } = applyCorrections(events, { rankOf: () => 1 });
  const last = counted.at(-1) as Sent | undefined;
  if (!last) return null;
  const revisions = [...effects].map(([event, effect]) =>
    revision(event as Sent, effect, placeOf.get(event), recorded),
  );
  // A replacement is a copy of the event it replaces: it is found by the name that both share.
  const origin = events.filter((event) => event.id === (last as unknown as { id: string }).id).at(0);
  const indicator = catalogue.indicators.get(row.indicator);
  return {
    indicator: row.indicator,
    name: indicator?.name ?? row.indicator,
    unitOfMeasure: indicator?.unit ?? '',
    unit: row.unit,
    unitName: catalogue.units.get(row.unit)?.name ?? row.unit,
    period: row.period,
    ...periodDays(row.period, indicator?.period),
    ...said(last),
    revision: row.revision,
    event: eventPlace(placeOf.get(origin), recorded),
    history: revisions,
  };
}

/** What was taken back or replaced is there without what it said. */
const revision = (event: Sent, effect: Effect, place: string | undefined, recorded: Recorded) => ({
  ...said(isCorrectedAway(effect) ? { ...event, data: {} } : event),
  sentAt: event.time,
  recordedAt: recorded.recordedAt.get(place ?? '') ?? event.time,
  effect,
  event: eventPlace(place, recorded),
});

const eventPlace = (place: string | undefined, { names }: Recorded) => describePlace(place ?? '0', names);

function said({ data, time, source }: Sent): ObservationStatement {
  const number = (name: string) => (typeof data[name] === 'number' ? (data[name] as number) : null);
  const text = (name: string) => (typeof data[name] === 'string' ? (data[name] as string) : null);
  return {
    value: number('value'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    plan: number('plan'),
    samePeriod: number('samePeriod'),
    rank: number('rank'),
    rankOf: number('rankOf'),
    moved: text('moved') as ObservationStatement['moved'],
    status: text('status') as ObservationStatement['status'],
    asOf: text('asOf') ?? time,
    note: text('note'),
    source,
  };
}
