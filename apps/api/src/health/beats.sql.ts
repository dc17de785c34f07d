import type { HealthProblem } from '@ioc/shared/answers/health';
import type { DataSource } from 'typeorm';

/** Processes whose last sign of life is this much older than the newest one are gone. */
const goneMs = 5000;

/** What the ingest processes last said to be wrong, of all of them that were alive together. */
export async function readProblems(db: Pick<DataSource, 'query'>): Promise<HealthProblem[]> {
  const rows: { problems: HealthProblem[] }[] = await db.query(
    `select problems from intake_beat where at > (select max(at) from intake_beat) - $1 * interval '1 ms' order by process`,
    [goneMs],
  );
  return rows.flatMap(({ problems }) => problems);
}
