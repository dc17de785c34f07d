import { addDays, dayNumber } from '#calendar/local-day.js';
import { plus } from '#ledger/add-sums.js';
import type { ProcedureSet } from '#ledger/case-filters.js';
import type { LedgerColumns } from '#ledger/columns/ledger-columns.js';
import type { Series } from '#ledger/columns/series.js';
import { ledgerMeasures } from '#ledger/ledger-measure.js';
import { type DaySums, trendDays, type UnitSumsByWindow, type WindowSums } from '#ledger/sums.sql.js';
import type { KeySums, LedgerWindow } from '#ledger/window.sql.js';

/** A marginal ledger in stretches of knowledge that are added up (read-model.ts). */
export type Columns = readonly LedgerColumns[];
type Places = readonly string[] | null;

/** The topics of a set, as places; null: all of them. */
export function placesOf(columns: Columns, set: ProcedureSet | null | undefined): Places {
  if (!set) return null;
  const { of, but } = set;
  if (but === null) return of;
  const named = new Set(of);
  const known = new Set(but);
  const all = new Set(columns.flatMap((one) => one.places));
  return [...all].filter((topic) => named.has(topic) || !known.has(topic));
}

/** The flow of [from, to] and the stock at `to`, by place or by channel: what `readWindow` and `readTopics` read. Pure. */
export function windowSumsOf(
  columns: Columns,
  names: readonly string[],
  { from, to }: Pick<LedgerWindow, 'from' | 'to'>,
  { channel, places }: { channel: string | undefined; places: Places },
  by: 'place' | 'channel',
): KeySums {
  const [eve, last] = [dayNumber(from) - 1, dayNumber(to)];
  const found: KeySums = new Map();
  eachSeries(columns, names, channel, places, last, (name, place, of, series) => {
    const all = series.until(last);
    const flow = all - (eve < last ? series.until(eve) : all);
    addTo(found, by === 'place' ? place : of, name, { day: flow, month: flow, year: flow, all });
  });
  return found;
}

/** Sums up to today of the day, month, year and ever, and the last days one by one: what `readSums` reads. Pure. */
export function sumsOfDay(
  columns: Columns,
  names: readonly string[],
  today: string,
  { channel, places, whole }: { channel: string | undefined; places: Places; whole: string | null },
): UnitSumsByWindow {
  const last = dayNumber(today);
  const eves = [today, `${today.slice(0, 7)}-01`, `${today.slice(0, 4)}-01-01`].map((day) => dayNumber(day) - 1);
  const firstOfTrend = dayNumber(addDays(today, 1 - trendDays));
  const byUnit: KeySums = new Map();
  const byDay = new Map<string, DaySums & { before: number; days: number[] }>();
  eachSeries(columns, names, channel, places, last, (name, place, _, series) => {
    const all = series.until(last);
    const [day = 0, month = 0, year = 0] = eves.map((eve) => all - series.until(eve));
    addTo(byUnit, whole ?? place, name, { day, month, year, all });
    const trend = byDay.get(name) ?? { before: 0, days: Array.from({ length: trendDays }, () => 0) };
    byDay.set(name, trend);
    trend.before += series.until(firstOfTrend - 1);
    series.eachDay(firstOfTrend, last, (of, n) => {
      trend.days[of - firstOfTrend] = (trend.days[of - firstOfTrend] ?? 0) + n;
    });
  });
  return { byUnit, byDay };
}

/** Sums of a measure of one place and channel: in [from, to], up to `to`, and up to the eve of `from`. */
export interface TermSums {
  readonly place: string;
  readonly measure: string;
  readonly channel: string;
  readonly flow: number;
  readonly stock: number;
  readonly eve: number;
}

/** Measures as the ledger has them, series by series. Pure. */
export function termSumsOf(
  columns: Columns,
  measures: readonly string[],
  { from, to }: Pick<LedgerWindow, 'from' | 'to'>,
  places: Places,
): TermSums[] {
  const [before, last] = [dayNumber(from) - 1, dayNumber(to)];
  const found: TermSums[] = [];
  for (const one of columns)
    for (const measure of new Set(measures))
      one.each(measure, null, places, (place, channel, series) => {
        if (!series.begunBy(last)) return;
        const [eve, stock] = [series.until(before), series.until(last)];
        found.push({ place, measure, channel, flow: stock - eve, stock, eve });
      });
  return found;
}

function eachSeries(
  columns: Columns,
  names: readonly string[],
  channel: string | undefined,
  places: Places,
  last: number,
  visit: (name: string, place: string, channel: string, series: Series) => void,
): void {
  const among = places && new Set(places);
  for (const asked of ledgerMeasures(names, channel))
    for (const one of columns)
      one.each(asked.measure, asked.channel, among, (place, of, series) => {
        if (series.begunBy(last)) visit(asked.name, place, of, series);
      });
}

function addTo(sums: KeySums, key: string, name: string, more: WindowSums): void {
  const of = sums.get(key) ?? new Map<string, WindowSums>();
  sums.set(key, of);
  of.set(name, plus(of.get(name), more));
}
