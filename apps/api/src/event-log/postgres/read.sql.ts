import type { DataSource } from 'typeorm';
import type { Appended, LogRecord } from '#event-log/event-log.js';

/** Most records and bytes of one batch; a single larger record is a batch of its own. */
const MAX_RECORDS = 2000;
const MAX_BYTES = 8_000_000;

const read = `
  select "offset", key, headers, value, (extract(epoch from appended_at) * 1000)::float8 as appended_at from (
    select *, sum(coalesce(octet_length(value), 0)) over (order by "offset") - coalesce(octet_length(value), 0) as before
    from (
      select * from embedded_log where topic = $1 and partition = $2 and "offset" >= $3 order by "offset" limit ${MAX_RECORDS}
    ) as most
  ) as sized where before < ${MAX_BYTES} order by "offset"`;

interface Row {
  offset: string;
  key: string | null;
  headers: Record<string, string>;
  value: Buffer | null;
  appended_at: number;
}

export async function readRecords(
  db: DataSource,
  topic: string,
  partition: number,
  from: bigint,
): Promise<LogRecord[]> {
  const rows = (await db.query(read, [topic, partition, String(from)])) as Row[];
  return rows.map(toRecord);
}

const toRecord = ({ offset, key, headers, value, appended_at }: Row): LogRecord => ({
  offset: BigInt(offset),
  key,
  headers,
  value,
  appendedAt: Math.floor(appended_at),
});

const at = `
  select i, "offset", key, headers, value, (extract(epoch from appended_at) * 1000)::float8 as appended_at
  from unnest($1::text[], $2::int[], $3::bigint[]) with ordinality as asked(topic, partition, "offset", i)
  join embedded_log using (topic, partition, "offset")`;

/** The records at these places, in their order; null where there is none. */
export async function readAt(db: DataSource, places: readonly Appended[]): Promise<(LogRecord | null)[]> {
  const rows = (await db.query(at, [
    places.map(({ topic }) => topic),
    places.map(({ partition }) => partition),
    places.map(({ offset }) => String(offset)),
  ])) as (Row & { i: string })[];
  const found = new Map(rows.map((row) => [Number(row.i), toRecord(row)]));
  return places.map((_, index) => found.get(index + 1) ?? null);
}

export interface PartitionEnd {
  readonly topic: string;
  readonly partition: number;
  readonly next: bigint;
}

/** Offset after the last record of every partition of the topics. */
export const ends = `select topic, partition, next from embedded_log_end where topic = any($1)`;

/** Makes a topic's partitions known before anything is in them. */
export const createTopics = `
  insert into embedded_log_end (topic, partition) select t, p from unnest($1::text[]) t, generate_series(0, $2::int - 1) p
  order by t, p on conflict do nothing`;
