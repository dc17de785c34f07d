import type { QueryRunner } from 'typeorm';
import type { LogBatch, LogProblem } from '#event-log/event-log.js';
import type { Queryable } from '#ledger/queryable.js';

/** Keeps which records the log deleted before they were read, in the transaction that reads on after them. */
export async function storeGaps(runner: QueryRunner, batches: readonly LogBatch[]): Promise<void> {
  const gaps = batches.flatMap(({ topic, partition, lost = [] }) =>
    lost.map((range) => ({ topic, partition, ...range })),
  );
  if (gaps.length === 0) return;
  await runner.query(
    `insert into log_gap (topic_id, partition, first, next)
     select id, g.partition, g.first, g.next from unnest($1::text[], $2::int[], $3::bigint[], $4::bigint[])
       as g(topic, partition, first, next) join topic on name = g.topic and ended_at is null
     on conflict do nothing`,
    [
      gaps.map(({ topic }) => topic),
      gaps.map(({ partition }) => partition),
      gaps.map(({ from }) => String(from)),
      gaps.map(({ to }) => String(to)),
    ],
  );
}

export interface Gap {
  readonly topic: string;
  readonly partition: number;
  readonly first: string;
  readonly next: string;
}

/** The gaps that nobody has acknowledged, oldest first. */
export async function openGaps(db: Queryable): Promise<Gap[]> {
  return db.query(
    `select name as topic, partition, first, next from log_gap join topic on id = topic_id
     where acknowledged_at is null order by found_at, topic_id, partition, first`,
    [],
  );
}

/** How many gaps a message names; the rest is counted. */
const named = 5;

/** One problem for each topic that lost records. */
export function gapProblems(gaps: readonly Gap[]): LogProblem[] {
  return [...new Set(gaps.map(({ topic }) => topic))].map((topic) => {
    const mine = gaps.filter((gap) => gap.topic === topic);
    const count = mine.reduce((sum, { first, next }) => sum + BigInt(next) - BigInt(first), 0n);
    const list = mine
      .slice(0, named)
      .map(({ partition, first, next }) => `${partition}: ${first}–${BigInt(next) - 1n}`);
    const where = list.join(', ') + (mine.length > named ? ', …' : '');
    const command = `npm run topic -- acknowledge ${topic}`;
    return {
      code: 'records-lost',
      topic,
      message: `Chủ đề ${topic}: ${count} bản ghi bị xoá khỏi nhật ký trước khi được đọc (phân vùng: vị trí ${where}). Xác nhận đã biết: ${command}`,
      messageEn: `topic ${topic}: the log deleted ${count} records before they were read (partition: offsets ${where}). To acknowledge: ${command}`,
      closesDoor: false,
      stale: true,
    };
  });
}
