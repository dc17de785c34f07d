import type { Queryable } from '#ledger/queryable.js';
import type { PathLine } from '#alarm-rules/path-spans.js';

/** Every alarm of the path that was raised or cleared before an instant, in order. */
export async function readPathLines(db: Queryable, end: number): Promise<PathLine[]> {
  const rows: (Omit<PathLine, 'at'> & { at: Date })[] = await db.query(
    `select h.alarm, a.cause, h.at, h.action, (a.definition->>'onMinutes')::float8 as "onMinutes",
       (a.definition->>'offMinutes')::float8 as "offMinutes", a.detail as words
     from alarm a join alarm_history h on h.alarm = a.id
     where a.definition->'on' ? 'path' and h.action in ('recur', 'clear') and h.at < $1 order by h.at, h.id`,
    [new Date(end)],
  );
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
