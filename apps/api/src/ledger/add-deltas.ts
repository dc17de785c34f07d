import { addDays, diffDays } from '#calendar/local-day.js';
import type { Entry } from '#ledger/entry.js';
import type { LedgerMeasure } from '#ledger/ledger-measure.js';
import { noSums, type Scope, trendDays, type UnitSumsByWindow, type WindowSums } from '#ledger/sums.sql.js';

/** What is summed: as `readSums` is asked. */
export interface SumsQuery {
  readonly asked: readonly LedgerMeasure[];
  readonly today: string;
  readonly scope: Scope;
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
    const unit = placeIn(query.scope, entry);
    if (unit === null || entry.day > query.today) continue;
    for (const { name, measure, channel } of query.asked) {
      if (measure !== entry.measure || (channel !== null && channel !== entry.channel)) continue;
      addToUnit(sums, unit, name, entry, query.today);
      addToDay(sums, name, entry, query.today);
    }
  }
}

/** Where an entry counts: its unit, or the whole province where topics are asked; null: nowhere. */
function placeIn({ topics }: Scope, { unit, topic }: Entry): string | null {
  if (!topics) return unit;
  const { of, but } = topics.set;
  if (topic === null) return null;
  return of.includes(topic) || (but !== null && !but.includes(topic)) ? topics.whole : null;
}

function addToUnit({ byUnit }: GrowingSums, unit: string, name: string, { day, n }: Entry, today: string): void {
  const of = byUnit.get(unit) ?? new Map<string, WindowSums>();
  byUnit.set(unit, of);
  const was = of.get(name) ?? noSums;
  of.set(name, {
    day: was.day + (day === today ? n : 0),
    month: was.month + (day >= `${today.slice(0, 7)}-01` ? n : 0),
    year: was.year + (day >= `${today.slice(0, 4)}-01-01` ? n : 0),
    all: was.all + n,
  });
}

function addToDay({ byDay }: GrowingSums, name: string, { day, n }: Entry, today: string): void {
  const of = byDay.get(name) ?? { before: 0, days: Array.from({ length: trendDays }, () => 0) };
  byDay.set(name, of);
  const index = diffDays(addDays(today, 1 - trendDays), day);
  if (index < 0) of.before += n;
  else of.days[index] = (of.days[index] ?? 0) + n;
}

/** Sums in which the two differ, named; what is nowhere counts as zero. */
export function differingSums(a: UnitSumsByWindow, b: UnitSumsByWindow): string[] {
  const [left, right] = [cells(a), cells(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (cell) => (left.get(cell) ?? 0) !== (right.get(cell) ?? 0),
  );
}

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
