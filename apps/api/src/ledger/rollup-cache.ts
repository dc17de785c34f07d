import { Injectable } from '@nestjs/common';
import { addDays } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';
import { addedUp } from '#ledger/add-sums.js';
import { MemoryOf, readIncarnation } from '#storage/incarnation.js';
import { keepNewest } from '#storage/keep-newest.js';
import { type DaySums, readSums, type Scope, type UnitSumsByWindow } from '#ledger/sums.sql.js';

/** Days of knowledge that are still being written: today's, and yesterday's by who began before midnight. */
const unsettledDays = 1;
const mostHeld = 64;

/**
 * Sums of a day without reading the whole ledger each time. What became known before yesterday is never written again (an
 * entry's `known` is the day of its writing, or later), so it is read once and held for this incarnation of the store; only
 * what is newer is read again.
 */
@Injectable()
export class RollupCache {
  private readonly memory = new MemoryOf(() => new Map<string, Promise<UnitSumsByWindow>>());

  async read(db: Queryable, measures: readonly string[], today: string, scope: Scope = {}): Promise<UnitSumsByWindow> {
    const border = addDays(today, -unsettledDays);
    const key = `${today} ${measures.join(' ')} ${JSON.stringify(scope)}`;
    const held = this.memory.of(await readIncarnation(db));
    let settled = held.get(key);
    if (!settled) {
      settled = readSums(db, measures, today, { before: border }, scope);
      held.set(key, settled);
      settled.catch(() => held.delete(key));
      keepNewest(held, mostHeld);
    }
    return added(await settled, await readSums(db, measures, today, { since: border }, scope));
  }

  forget(): void {
    this.memory.forget();
  }
}

/** Entry by entry. Pure. */
function added(a: UnitSumsByWindow, b: UnitSumsByWindow): UnitSumsByWindow {
  const byUnit = new Map(a.byUnit);
  for (const [unit, sums] of b.byUnit) byUnit.set(unit, addedUp([byUnit.get(unit) ?? new Map(), sums]));
  const byDay = new Map(a.byDay);
  for (const [measure, more] of b.byDay) byDay.set(measure, plusDays(byDay.get(measure), more));
  return { byUnit, byDay };
}

const plusDays = (a: DaySums | undefined, b: DaySums): DaySums =>
  a ? { before: a.before + b.before, days: a.days.map((n, day) => n + (b.days[day] ?? 0)) } : b;
