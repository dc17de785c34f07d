import type { DataSource } from 'typeorm';
import type { Appended, LogRecord, PartitionView } from '#event-log/event-log.js';

/** Most records and bytes of one batch; a single larger record is a batch of its own. */
const MAX_RECORDS = 2000;
const MAX_BYTES = 8_000_000;

const read = `
  select "offset", key, headers, value, (extract(epoch from appended_at) * 1000)::float8 as appended_at,
    (select identity from embedded_log_topic where name = $1) as identity from (
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
  identity: string | null;
}

/** The next records, and the identity of the topic that they were read from. */
export async function readRecords(
  db: DataSource,
  topic: string,
  partition: number,
  from: bigint,
): Promise<{ records: LogRecord[]; identity: string | null }> {
  const rows = (await db.query(read, [topic, partition, String(from)])) as Row[];
  return { records: rows.map(toRecord), identity: rows[0]?.identity ?? null };
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

/** A partition as it is now; its topic gets an identity if it has none. */
export async function readView(db: DataSource, topic: string, partition: number): Promise<PartitionView> {
  await db.query(`insert into embedded_log_topic (name) values ($1) on conflict do nothing`, [topic]);
  const [row] = (await db.query(
    `select t.identity, coalesce(e.next, 0) as high, coalesce(
       (select min("offset") from embedded_log l where l.topic = $1 and l.partition = $2), e.next, 0) as low
     from embedded_log_topic t left join embedded_log_end e on e.topic = t.name and e.partition = $2 where t.name = $1`,
    [topic, partition],
  )) as [{ identity: string; low: string; high: string }];
  const value = async (of: number, offset: bigint) => {
    const found = (await db.query(
      `select value from embedded_log where topic = $1 and partition = $2 and "offset" = $3`,
      [topic, of, String(offset)],
    )) as { value: Buffer | null }[];
    return found[0]?.value;
  };
  return { identity: row.identity, low: BigInt(row.low), high: BigInt(row.high), value };
}

export interface PartitionEnd {
  readonly topic: string;
  readonly partition: number;
  readonly next: bigint;
  /** Null: the topic was deleted. */
  readonly identity: string | null;
}

/** Offset after the last record of every partition of the topics. */
export const ends = `
  select topic, partition, next, identity from embedded_log_end left join embedded_log_topic on name = topic
  where topic = any($1)`;

/** Makes a topic's partitions known before anything is in them. */
export const createTopics = `
  with topics as (insert into embedded_log_topic (name) select t from unnest($1::text[]) t order by t on conflict do nothing)
  insert into embedded_log_end (topic, partition) select t, p from unnest($1::text[]) t, generate_series(0, $2::int - 1) p
  order by t, p on conflict do nothing`;
