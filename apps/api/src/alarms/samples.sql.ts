import type { Queryable } from '#ledger/queryable.js';
import type { Sample } from '#alarms/judge.js';

/** A figure of a unit at a full hour. */
export interface HourSample extends Sample {
  readonly figure: string;
  readonly unit: string;
  readonly hour: number;
}
/** A month and the working days around it: what is older is compared with nothing. */
const keptDays = 40;

/** Keeps what was seen first of each figure in an hour, and lets go of what is too old. */
export async function keepSamples(db: Queryable, samples: readonly HourSample[], now: number): Promise<void> {
  await db.query(
    `insert into alarm_sample (figure, unit, hour, value, denominator)
     select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::float8[], $5::float8[]) on conflict do nothing`,
    [
      samples.map(({ figure }) => figure),
      samples.map(({ unit }) => unit),
      samples.map(({ hour }) => new Date(hour)),
      samples.map(({ value }) => value),
      samples.map(({ denominator }) => denominator),
    ],
  );
  await db.query(`delete from alarm_sample where hour < $1`, [new Date(now - keptDays * 86_400_000)]);
}

/** Samples of some figures at some hours, by `sampleKey`. */
export async function readSamples(
  db: Queryable,
  figures: readonly string[],
  hours: readonly number[],
): Promise<ReadonlyMap<string, Sample>> {
  const rows: (Sample & { figure: string; unit: string; hour: Date })[] = await db.query(
    `select * from alarm_sample where figure = any($1) and hour = any($2::timestamptz[])`,
    [figures, hours.map((hour) => new Date(hour))],
  );
  return new Map(rows.map((row) => [sampleKey(row.figure, row.unit, row.hour.getTime()), row]));
}

export const sampleKey = (figure: string, unit: string, hour: number): string => `${figure}\n${unit}\n${hour}`;
