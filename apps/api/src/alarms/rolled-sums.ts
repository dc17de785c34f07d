import type { Catalogue } from '#catalogue/catalogue.js';
import { lineOf } from '#catalogue/line-of.js';
import type { UnitSums } from '#ledger/setting.js';
import { noSums, type UnitSumsByWindow, type WindowSums } from '#ledger/sums.sql.js';

type ByUnit = UnitSumsByWindow['byUnit'];
/** Units whose total of a measure changed. */
export type ChangedUnits = ReadonlyMap<string, ReadonlySet<string>>;

const none: UnitSums = new Map();
const isSame = (a: WindowSums, b: WindowSums) =>
  a === b || (a.day === b.day && a.month === b.month && a.year === b.year && a.all === b.all);
/** `total`, with `now` in place of `was`. */
const moved = (total: WindowSums, was: WindowSums, now: WindowSums): WindowSums => ({
  day: total.day + now.day - was.day,
  month: total.month + now.month - was.month,
  year: total.year + now.year - was.year,
  all: total.all + now.all - was.all,
});

/** Sums with those of all units below, kept up by what differs from the last look; the same as `rollUp`, without doing it again. */
export class RolledSums {
  private readonly seen = new Map<string, Map<string, WindowSums>>();
  private readonly totals = new Map<string, Map<string, WindowSums>>();
  private readonly lines = new Map<string, readonly string[]>();

  constructor(private readonly catalogue: Pick<Catalogue, 'units' | 'province'>) {}

  totalOf(unit: string): UnitSums {
    return this.totals.get(unit) ?? none;
  }

  /** Takes the sums as they are now; the units of each measure whose totals changed by it, those above included. */
  take(byUnit: ByUnit): ChangedUnits {
    const changed = new Map<string, Set<string>>();
    for (const [unit, sums] of byUnit) {
      const before = inner(this.seen, unit);
      for (const [measure, now] of sums) {
        const was = before.get(measure) ?? noSums;
        if (was === now) continue;
        before.set(measure, now);
        this.move(changed, unit, measure, was, now);
      }
    }
    if (cellsIn(byUnit) === cellsIn(this.seen)) return changed;
    for (const [unit, before] of this.seen) {
      const sums = byUnit.get(unit) ?? none;
      for (const [measure, was] of before) {
        if (sums.has(measure)) continue;
        before.delete(measure);
        this.move(changed, unit, measure, was, noSums);
      }
    }
    return changed;
  }

  private move(
    changed: Map<string, Set<string>>,
    unit: string,
    measure: string,
    was: WindowSums,
    now: WindowSums,
  ): void {
    if (isSame(was, now)) return;
    const units = changed.get(measure) ?? new Set<string>();
    changed.set(measure, units);
    for (const at of this.lineOf(unit)) {
      const totals = inner(this.totals, at);
      totals.set(measure, moved(totals.get(measure) ?? noSums, was, now));
      units.add(at);
    }
  }

  /** Where the cases of a unit count: there, at all that it stands below, and for the province. */
  private lineOf(unit: string): readonly string[] {
    const { units, province } = this.catalogue;
    const line = this.lines.get(unit) ?? [...new Set([province.rootUnit, ...lineOf(unit, units)])];
    this.lines.set(unit, line);
    return line;
  }
}

function cellsIn(byUnit: ByUnit): number {
  let cells = 0;
  for (const sums of byUnit.values()) cells += sums.size;
  return cells;
}

function inner(map: Map<string, Map<string, WindowSums>>, key: string): Map<string, WindowSums> {
  const found = map.get(key) ?? new Map<string, WindowSums>();
  map.set(key, found);
  return found;
}
