import { type DueKind, mostBars, type RadarChart, type RadarRow } from '@ioc/shared/live/charts';
import { addDays, dayNumber } from '#calendar/local-day.js';
import { isRestDay } from '#calendar/work-calendar.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { unitAndBelow } from '#catalogue/unit-and-below.js';
import { foretold, readRunning } from '#drill-down/stages/at-risk.js';
import type { Queryable } from '#ledger/queryable.js';
import type { DueOn } from '#live/charts/due-ahead.js';

/** Of a unit and a day: how many of those that fall due anything can be foretold of, and how many will be late. */
interface ForetoldOn {
  readonly unit: string;
  readonly day: string;
  readonly breaches: boolean;
}

/** Only dossiers have desks whose time is known; of other kinds nothing is foretold. */
export async function readForetold(
  db: Queryable,
  kind: DueKind,
  { today, last }: { today: string; last: string },
  catalogue: Catalogue,
  now: string,
): Promise<ForetoldOn[] | null> {
  if (kind !== 'dossier') return null;
  const running = await readRunning(db, null, now, { from: today, to: last });
  return foretold(running, catalogue, now).map(({ unit, dueDay, forecast }) => ({
    ...{ unit, day: dueDay, breaches: forecast.breaches },
  }));
}

interface Ahead {
  readonly kind: DueKind;
  /** The unit asked for, with all below it. */
  readonly unit: string;
  readonly today: string;
  readonly last: string;
}

/** What falls due by unit and day, with what will be late of it. Days on which offices are closed are there where something is due. Pure. */
export function radarChart(
  key: string,
  { kind, unit, today, last }: Ahead,
  found: { readonly due: readonly DueOn[]; readonly foretold: readonly ForetoldOn[] | null },
  catalogue: Catalogue,
): RadarChart {
  const within = unitAndBelow(catalogue, unit);
  const mine = <One extends { readonly unit: string }>(all: readonly One[]) =>
    all.filter((one) => within?.has(one.unit) ?? true);
  const [due, known] = [mine(found.due), mine(found.foretold ?? [])];
  const busy = new Set(due.map(({ day }) => day));
  const span = dayNumber(last) - dayNumber(today);
  const days = Array.from({ length: span + 1 }, (_, ahead) => addDays(today, ahead))
    .map((day) => ({ day, rest: isRestDay(catalogue.calendar, dayNumber(day)) }))
    .filter(({ day, rest }) => !rest || busy.has(day));
  const placeOf = new Map(days.map(({ day }, at) => [day, at]));
  const rows = new Map<string, { due: number[]; late: number[] }>();
  const add = (of: string, day: string, what: keyof RadarRow & ('due' | 'late'), n: number) => {
    const row = rows.get(of) ?? { due: days.map(() => 0), late: days.map(() => 0) };
    row[what][placeOf.get(day)!]! += n;
    rows.set(of, row);
  };
  for (const one of due) add(one.unit, one.day, 'due', one.due);
  for (const one of known) if (one.breaches && placeOf.has(one.day)) add(one.unit, one.day, 'late', 1);
  const all = [...rows.values()];
  const byDay = (what: 'due' | 'late') => days.map((_, at) => all.reduce((sum, row) => sum + row[what][at]!, 0));
  return {
    ...{ key, show: 'radar', kind, days, due: byDay('due'), late: byDay('late') },
    rows: named(rows, catalogue).slice(0, mostBars),
    watched: found.foretold === null ? null : known.length,
  };
}

const sumOf = (all: readonly number[]) => all.reduce((sum, n) => sum + n, 0);

/** The most that will be late first, then the most that fall due. */
const named = (rows: ReadonlyMap<string, Pick<RadarRow, 'due' | 'late'>>, { units }: Catalogue): RadarRow[] =>
  [...rows]
    .map(([unit, row]) => ({ unit, name: unit, shortName: unit, ...namesOf(units.get(unit)), ...row }))
    .sort((a, b) => sumOf(b.late) - sumOf(a.late) || sumOf(b.due) - sumOf(a.due) || a.name.localeCompare(b.name, 'vi'));
const namesOf = (unit: { name: string; shortName: string } | undefined) =>
  unit && { name: unit.name, shortName: unit.shortName };
