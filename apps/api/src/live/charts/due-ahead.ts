import { type DueChart, type DueKind, mostBars } from '@ioc/shared/live/charts';
import { addDays, dayNumber, dayOf } from '#calendar/local-day.js';
import { isRestDay, workingDayAfter, type WorkCalendar } from '#calendar/work-calendar.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { unitAndBelow } from '#catalogue/unit-and-below.js';
import type { Queryable } from '#ledger/queryable.js';
import { runningCase } from '#measures/running-case.js';

export interface DueOn {
  readonly unit: string;
  readonly day: string;
  readonly due: number;
}

/** Working days that the chart looks ahead. */
const workingDays = 10;

/** Last day of the chart; where the calendar ends before it, two weeks ahead. Pure. */
export function lastDayAhead(calendar: WorkCalendar, today: string): string {
  const last = workingDayAfter(calendar, dayNumber(today), workingDays);
  return typeof last === 'number' ? dayOf(last) : addDays(today, 14);
}

/** Open cases whose clock runs, by unit and the day on which they are due, from today until `last`. */
export const readDueAhead = (db: Queryable, kind: DueKind, today: string, last: string): Promise<DueOn[]> =>
  db.query(
    `select unit, due_day::text as day, count(*)::int as due from ${kind}
     where ${runningCase[kind]} and due_day between $1::date and $2::date and unit is not null group by unit, due_day`,
    [today, last],
  );

interface Ahead {
  readonly kind: DueKind;
  /** The unit asked for, with all below it. */
  readonly unit: string;
  readonly today: string;
  readonly last: string;
}

/** What falls due by day and by unit. Pure. */
export function dueChart(
  key: string,
  { kind, unit: of, today, last }: Ahead,
  found: readonly DueOn[],
  catalogue: Catalogue,
): DueChart {
  const { units, calendar } = catalogue;
  const within = unitAndBelow(catalogue, of);
  const mine = found.filter(({ unit }) => within?.has(unit) ?? true);
  const [byDay, byUnit] = [new Map<string, number>(), new Map<string, number>()];
  for (const { unit, day, due } of mine) {
    byDay.set(day, (byDay.get(day) ?? 0) + due);
    byUnit.set(unit, (byUnit.get(unit) ?? 0) + due);
  }
  const span = dayNumber(last) - dayNumber(today);
  const days = Array.from({ length: span + 1 }, (_, ahead) => addDays(today, ahead));
  const nameOf = (unit: string) => {
    const { name = unit, shortName = unit } = units.get(unit) ?? {};
    return { name, shortName };
  };
  return {
    ...{ key, show: 'due', kind },
    days: days.map((day) => ({ day, due: byDay.get(day) ?? 0, rest: isRestDay(calendar, dayNumber(day)) })),
    units: [...byUnit]
      .map(([unit, due]) => ({ unit, ...nameOf(unit), due }))
      .sort((a, b) => b.due - a.due || a.name.localeCompare(b.name, 'vi'))
      .slice(0, mostBars),
  };
}
