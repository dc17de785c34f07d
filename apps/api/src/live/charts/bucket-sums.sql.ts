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

interface Row {
  place: string;
  name: string;
  bucket: number;
  n: number;
}

/** Sums of each measure by bucket, in one query. Months that no bucket divides are read from the rollup. */
export async function readBucketSums(db: Queryable, asked: Asked): Promise<ReadonlyMap<string, BucketSums>> {
  return (await readByPlace(db, asked, `''`)).get('') ?? new Map<string, BucketSums>();
}

/** Unit → measure → its sums, each unit by itself. */
export type SumsByUnit = ReadonlyMap<string, ReadonlyMap<string, BucketSums>>;

/** The same of every unit apart. The ledger of topics has none: it answers nothing here. */
export const readBucketSumsByUnit = async (db: Queryable, asked: Asked): Promise<SumsByUnit> =>
  asked.scope.topics ? new Map<string, never>() : readByPlace(db, asked, 'unit');

async function readByPlace(
  db: Queryable,
  { measures, buckets, units, scope: { channel, topics } }: Asked,
  place: 'unit' | `''`,
): Promise<SumsByUnit> {
  const starts = buckets.map(({ from }) => from);
  const last = buckets.at(-1)!.to;
  const entries = monthlyRollup(topics ? 'ledger_topic' : 'ledger_unit', last, starts);
  const rows = (await db.query(
    `select ${place} as place, asked.name, width_bucket(day, $4::date[]) as bucket, sum(n)::int as n
     from ${entriesOfMeasures(entries)} and day <= $5::date
       and ${topics ? '(topic = any($6::text[]) or topic <> all($7::text[]))' : '($6::text[] is null or unit = any($6))'}
     group by 1, asked.name, bucket`,
    [
      ...measureParameters(ledgerMeasures(measures, channel)),
      starts,
      last,
      ...(topics ? [topics.set.of, topics.set.but] : [units]),
    ],
  )) as Row[];
  const places = new Map<string, Map<string, { before: number; within: number[] }>>();
  for (const { place: at, name, bucket, n } of rows) {
    const sums = places.get(at) ?? new Map<string, { before: number; within: number[] }>();
    const of = sums.get(name) ?? { before: 0, within: buckets.map(() => 0) };
    if (bucket === 0) of.before = n;
    else of.within[bucket - 1] = n;
    places.set(at, sums.set(name, of));
  }
  return places;
}

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
