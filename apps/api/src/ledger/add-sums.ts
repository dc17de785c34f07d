import type { WindowSums } from '#ledger/sums.sql.js';

type ByMeasure = ReadonlyMap<string, WindowSums>;

/** One after the other; the first may be missing. */
export const plus = (a: WindowSums | undefined, b: WindowSums): WindowSums =>
  a ? { day: a.day + b.day, month: a.month + b.month, year: a.year + b.year, all: a.all + b.all } : b;

/** Sums of several units or topics as one, measure by measure. */
export function addedUp(all: Iterable<ByMeasure>): Map<string, WindowSums> {
  const total = new Map<string, WindowSums>();
  for (const sums of all) for (const [measure, more] of sums) total.set(measure, plus(total.get(measure), more));
  return total;
}

/** Sums under other keys, added up where several become one. A key may go nowhere, or to several. */
export function rekeyed(
  sums: ReadonlyMap<string, ByMeasure>,
  keysOf: (key: string) => Iterable<string>,
): Map<string, Map<string, WindowSums>> {
  const gathered = new Map<string, ByMeasure[]>();
  for (const [key, of] of sums) for (const own of keysOf(key)) gathered.set(own, [...(gathered.get(own) ?? []), of]);
  return new Map([...gathered].map(([key, all]) => [key, addedUp(all)]));
}
