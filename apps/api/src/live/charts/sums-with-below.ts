import type { BucketSums } from '#live/charts/buckets.js';
import type { SumsByUnit } from '#live/charts/bucket-sums.sql.js';

/** Sums of a unit and those below it. Pure. */
export function sumsWithBelow(sums: SumsByUnit, units: ReadonlySet<string>): Map<string, BucketSums> {
  const total = new Map<string, BucketSums>();
  for (const unit of units)
    for (const [measure, { before, within }] of sums.get(unit) ?? []) {
      const of = total.get(measure);
      total.set(
        measure,
        of ? { before: of.before + before, within: of.within.map((n, at) => n + within[at]!) } : { before, within },
      );
    }
  return total;
}
