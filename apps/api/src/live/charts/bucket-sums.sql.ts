import { entriesOfMeasures, ledgerMeasures, measureParameters } from '#ledger/ledger-measure.js';
import { monthlyRollup } from '#ledger/monthly-rollup.js';
import type { Queryable } from '#ledger/queryable.js';
import type { Scope } from '#ledger/sums.sql.js';
import type { Bucket, BucketSums } from '#live/charts/buckets.js';

interface Asked {
  readonly measures: readonly string[];
  /** In order, without a gap. */
  readonly buckets: readonly Bucket[];
  /** Null: all units. The ledger of topics knows no units. */
  readonly units: readonly string[] | null;
  readonly scope: Scope;
}

/** Sums of each measure by bucket, in one query. Months that no bucket divides are read from the rollup. */
export async function readBucketSums(
  db: Queryable,
  { measures, buckets, units, scope: { channel, topics } }: Asked,
): Promise<ReadonlyMap<string, BucketSums>> {
  const starts = buckets.map(({ from }) => from);
  const last = buckets.at(-1)!.to;
  const entries = monthlyRollup(topics ? 'ledger_topic' : 'ledger_unit', last, starts);
  const rows = (await db.query(
    `select asked.name, width_bucket(day, $4::date[]) as bucket, sum(n)::int as n
     from ${entriesOfMeasures(entries)} and day <= $5::date
       and ${topics ? '(topic = any($6::text[]) or topic <> all($7::text[]))' : '($6::text[] is null or unit = any($6))'}
     group by asked.name, bucket`,
    [
      ...measureParameters(ledgerMeasures(measures, channel)),
      starts,
      last,
      ...(topics ? [topics.set.of, topics.set.but] : [units]),
    ],
  )) as { name: string; bucket: number; n: number }[];
  const sums = new Map<string, { before: number; within: number[] }>();
  for (const { name, bucket, n } of rows) {
    const of = sums.get(name) ?? { before: 0, within: buckets.map(() => 0) };
    if (bucket === 0) of.before = n;
    else of.within[bucket - 1] = n;
    sums.set(name, of);
  }
  return sums;
}
