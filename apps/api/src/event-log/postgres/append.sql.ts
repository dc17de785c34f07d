import type { DataSource } from 'typeorm';
import type { Appended, NewRecord } from '#event-log/event-log.js';
import { durable } from '#storage/durable.sql.js';

/** Wakes the consumers of the embedded log; carries nothing, they read the ends. */
export const CHANNEL = 'embedded_log';

/**
 * Takes the next offsets and stores the records in one statement, which is its own transaction. The row of a partition's
 * end is locked until the commit, so offsets become visible in order; rows are locked in order of topic and partition, so
 * two appenders cannot wait for each other.
 */
const append = `
  with placed as (
    select * from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::jsonb[], $6::bytea[])
      as r(topic, partition, i, key, headers, value)),
  topics as (
    insert into embedded_log_topic (name) select distinct topic from placed order by topic on conflict do nothing),
  ends as (
    insert into embedded_log_end as e (topic, partition, next)
    select topic, partition, count(*) from placed group by topic, partition order by topic, partition
    on conflict (topic, partition) do update set next = e.next + excluded.next
    returning e.topic, e.partition, e.next),
  firsts as (
    select topic, partition, ends.next - count(*) as first from ends join placed using (topic, partition)
    group by topic, partition, ends.next),
  stored as (
    insert into embedded_log (topic, partition, "offset", key, headers, value)
    select topic, partition, first + i, key, headers, value from placed join firsts using (topic, partition))
  select topic, partition, first, pg_notify('${CHANNEL}', ''), ${durable} from firsts`;

export type AppendedRow = NewRecord & { readonly partition: number };

/** One transaction; resolves when it is durable. */
export async function appendRecords(db: DataSource, records: readonly AppendedRow[]): Promise<Appended[]> {
  if (records.length === 0) return [];
  const counts = new Map<string, number>();
  const indices = records.map(({ topic, partition }) => {
    const index = counts.get(`${partition}/${topic}`) ?? 0;
    counts.set(`${partition}/${topic}`, index + 1);
    return index;
  });
  const rows = (await db.query(append, [
    records.map(({ topic }) => topic),
    records.map(({ partition }) => partition),
    indices,
    records.map(({ key }) => key),
    records.map(({ headers }) => JSON.stringify(headers ?? {})),
    records.map(({ value }) => value),
  ])) as { topic: string; partition: number; first: string }[];
  const firsts = new Map(rows.map((row) => [`${row.partition}/${row.topic}`, BigInt(row.first)]));
  return records.map(({ topic, partition }, i) => ({
    topic,
    partition,
    offset: (firsts.get(`${partition}/${topic}`) ?? 0n) + BigInt(indices[i] ?? 0),
  }));
}
