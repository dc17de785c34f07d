import type { DataSource, QueryRunner } from 'typeorm';

/** One transaction on a connection of its own. `keep` false: all is done and seen, then taken back. */
export async function inTransaction<T>(
  db: DataSource,
  work: (runner: QueryRunner) => Promise<T>,
  keep = true,
): Promise<T> {
  const runner = db.createQueryRunner();
  try {
    return await transactionOn(runner, () => work(runner), keep);
  } finally {
    await runner.release();
  }
}

/** One transaction on a connection that its owner keeps. */
export async function transactionOn<T>(runner: QueryRunner, work: () => Promise<T>, keep = true): Promise<T> {
  try {
    await runner.startTransaction();
    const result = await work();
    await (keep ? runner.commitTransaction() : runner.rollbackTransaction());
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}
