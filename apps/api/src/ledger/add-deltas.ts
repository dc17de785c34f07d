import { addDays, diffDays } from '#calendar/local-day.js';
import type { Entry } from '#ledger/entry.js';
import { type LedgerMeasure, ledgerMeasures } from '#ledger/ledger-measure.js';
import { noSums, type Scope, trendDays, type UnitSumsByWindow, type WindowSums } from '#ledger/sums.sql.js';

/** What is summed, as `readSums` is asked, and what is asked of every entry, worked out once. */
export interface SumsQuery {
  readonly measures: readonly string[];
  readonly today: string;
  readonly scope: Scope;
  /** Measures asked for, by the measure of the ledger that keeps them. */
  readonly asked: ReadonlyMap<string, readonly LedgerMeasure[]>;
  /** The whole province, and which topics are meant; null: units are. */
  readonly topics: { readonly whole: string; readonly isMeant: (topic: string) => boolean } | null;
  readonly firstOf: { readonly month: string; readonly year: string; readonly trend: string };
}

export function sumsQuery(measures: readonly string[], today: string, scope: Scope = {}): SumsQuery {
  const asked = new Map<string, LedgerMeasure[]>();
  for (const one of ledgerMeasures(measures, scope.channel))
    asked.set(one.measure, [...(asked.get(one.measure) ?? []), one]);
  const firstOf = {
    month: `${today.slice(0, 7)}-01`,
    year: `${today.slice(0, 4)}-01-01`,
    trend: addDays(today, 1 - trendDays),
  };
  return { measures, today, scope, asked, topics: scope.topics ? meantTopics(scope.topics) : null, firstOf };
}

function meantTopics({ set, whole }: NonNullable<Scope['topics']>): NonNullable<SumsQuery['topics']> {
  const [of, but] = [new Set(set.of), set.but && new Set(set.but)];
  return { whole, isMeant: (topic) => of.has(topic) || (but !== null && !but.has(topic)) };
}

/** Sums of a query that entries are added to. */
export interface GrowingSums extends UnitSumsByWindow {
  readonly byUnit: Map<string, Map<string, WindowSums>>;
  readonly byDay: Map<string, { before: number; readonly days: number[] }>;
}

export const growing = ({ byUnit, byDay }: UnitSumsByWindow): GrowingSums => ({
  byUnit: new Map([...byUnit].map(([unit, sums]) => [unit, new Map(sums)])),
  byDay: new Map([...byDay].map(([measure, { before, days }]) => [measure, { before, days: [...days] }])),
});

/** Adds entries to the sums that they belong to: the same as reading the ledger again after they were written (`readSums`). */
export function addDeltas(sums: GrowingSums, entries: readonly Entry[], query: SumsQuery): void {
  for (const entry of entries) {
    const unit = unitIn(query, entry);
    if (unit === null || entry.day > query.today) continue;
    for (const { name, channel } of query.asked.get(entry.measure) ?? []) {
      if (channel !== null && channel !== entry.channel) continue;
      addToUnit(sums, unit, name, entry, query);
      addToDay(sums, name, entry, query);
    }
  }
}

/** Where an entry counts: its unit, or the whole province where topics are asked; null: nowhere. */
function unitIn({ topics }: SumsQuery, { unit, topic }: Entry): string | null {
  if (!topics) return unit;
  return topic !== null && topics.isMeant(topic) ? topics.whole : null;
}

function addToUnit({ byUnit }: GrowingSums, unit: string, name: string, { day, n }: Entry, query: SumsQuery): void {
  const { today, firstOf } = query;
  const of = byUnit.get(unit) ?? new Map<string, WindowSums>();
  byUnit.set(unit, of);
  const was = of.get(name) ?? noSums;
  of.set(name, {
    day: was.day + (day === today ? n : 0),
    month: was.month + (day >= firstOf.month ? n : 0),
    year: was.year + (day >= firstOf.year ? n : 0),
    all: was.all + n,
  });
}

function addToDay({ byDay }: GrowingSums, name: string, { day, n }: Entry, { firstOf }: SumsQuery): void {
  const of = byDay.get(name) ?? { before: 0, days: Array.from({ length: trendDays }, () => 0) };
  byDay.set(name, of);
  const index = diffDays(firstOf.trend, day);
  if (index < 0) of.before += n;
  else of.days[index] = (of.days[index] ?? 0) + n;
}

/** Sums in which the two differ, named; what is nowhere counts as zero. */
export const differingSums = (a: UnitSumsByWindow, b: UnitSumsByWindow): string[] => differingKeys(cells(a), cells(b));

type Numbers = ReadonlyMap<string, number>;

/** Keys under which two maps have other numbers; what is nowhere counts as zero. */
export const differingKeys = (left: Numbers, right: Numbers): string[] =>
  [...new Set([...left.keys(), ...right.keys()])].filter((key) => (left.get(key) ?? 0) !== (right.get(key) ?? 0));

function cells({ byUnit, byDay }: UnitSumsByWindow): Map<string, number> {
  const found = new Map<string, number>();
  for (const [unit, sums] of byUnit)
    for (const [measure, of] of sums)
      for (const slot of ['day', 'month', 'year', 'all'] as const) found.set(`${measure} ${unit} ${slot}`, of[slot]);
  for (const [measure, { before, days }] of byDay) {
    found.set(`${measure} before`, before);
    days.forEach((n, index) => found.set(`${measure} day ${index}`, n));
  }
  return found;
}
