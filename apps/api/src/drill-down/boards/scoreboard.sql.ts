import type { DataSource } from 'typeorm';

/** How far an assigned task is; instants ISO. */
export interface TaskState {
  readonly code: string;
  readonly status: string;
  readonly title: string | null;
  readonly document: string | null;
  readonly unit: string;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
  readonly late: boolean | null;
}

/** Tasks by code; one that was never assigned is absent. */
export async function readTasks(db: DataSource, codes: readonly string[]): Promise<Map<string, TaskState>> {
  if (codes.length === 0) return new Map();
  const rows = (await db.query(
    `select code, status, title, document, unit, due_at, finished_at, late from task where code = any($1::text[])`,
    [codes],
  )) as (Omit<TaskState, 'dueAt' | 'finishedAt'> & { due_at: Date | null; finished_at: Date | null })[];
  return new Map(
    rows.map(({ due_at, finished_at, ...row }) => [
      row.code,
      { ...row, dueAt: due_at?.toISOString() ?? null, finishedAt: finished_at?.toISOString() ?? null },
    ]),
  );
}
