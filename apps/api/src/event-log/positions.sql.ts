import type { QueryRunner } from 'typeorm';
import type { LogBatch } from '#event-log/event-log.js';

/** The stored position is not where the batch begins: this consumer lost the partition and must go back to the store. */
export class StalePosition extends Error {}

/** Where to read on; null: never read. */
export async function readPosition(
  query: (sql: string, parameters: unknown[]) => Promise<unknown>,
  topic: string,
  partition: number,
): Promise<bigint | null> {
  const rows = (await query(`select next from log_position where topic = $1 and partition = $2`, [
    topic,
    partition,
  ])) as {
    next: string;
  }[];
  return rows[0] ? BigInt(rows[0].next) : null;
}

/**
 * Locks the positions of the batches until the end of the transaction, in one order for all writers, and checks that
 * each batch is of the topic that they are of, and begins where the store ends. This row lock is what fences a consumer that lost its partition unawares.
 */
export async function lockPositions(runner: QueryRunner, batches: readonly LogBatch[]): Promise<void> {
  const ordered = inOrder(batches);
  const parameters = [ordered.map(({ topic }) => topic), ordered.map(({ partition }) => partition)];
  await runner.query(
    `insert into log_position (topic, partition, next) select t, p, -1 from unnest($1::text[], $2::int[]) as r(t, p)
     order by t, p on conflict do nothing`,
    parameters,
  );
  const rows = (await runner.query(
    `select p.topic, p.partition, p.next, t.identity
     from log_position p left join topic t on t.name = p.topic and t.ended_at is null
     where (p.topic, p.partition) in (select * from unnest($1::text[], $2::int[]))
     order by p.topic, p.partition for update of p`,
    parameters,
  )) as { topic: string; partition: number; next: string; identity: string | null }[];
  for (const { topic, partition, from, identity } of ordered) {
    const row = rows.find((one) => one.topic === topic && one.partition === partition);
    if (identity !== undefined && row?.identity !== identity)
      throw new StalePosition(`${topic}/${partition}: the positions are those of another topic than ${identity}`);
    const stored = row?.next;
    if (stored !== '-1' && stored !== String(from)) {
      throw new StalePosition(`${topic}/${partition} is stored up to ${stored}, the batch begins at ${from}`);
    }
  }
}

export async function storePositions(runner: QueryRunner, batches: readonly LogBatch[]): Promise<void> {
  const ordered = inOrder(batches);
  await runner.query(
    `update log_position set next = r.next, updated_at = now()
     from unnest($1::text[], $2::int[], $3::bigint[]) as r(topic, partition, next)
     where log_position.topic = r.topic and log_position.partition = r.partition`,
    [
      ordered.map(({ topic }) => topic),
      ordered.map(({ partition }) => partition),
      ordered.map(({ next }) => String(next)),
    ],
  );
}

const inOrder = (batches: readonly LogBatch[]) =>
  [...batches].sort((a, b) => (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : a.partition - b.partition));
