import type { DataSource, QueryRunner } from 'typeorm';
import { advisoryLocks } from '#storage/locks.js';

/**
 * The one evaluator of a database: whoever holds an advisory lock of its session. What the holder writes goes through the
 * connection that holds the lock, so one that lost it can write nothing. PostgreSQL gives it free when the session ends.
 */
export class Leader {
  private runner: QueryRunner | null = null;

  constructor(private readonly db: DataSource) {}

  /** The connection that holds the lock, or null: another process has it. `fresh`: it was won just now. */
  async hold(): Promise<{ readonly runner: QueryRunner; readonly fresh: boolean } | null> {
    if (this.runner) return { runner: this.runner, fresh: false };
    const runner = this.db.createQueryRunner();
    try {
      const [row] = (await runner.query(`select pg_try_advisory_lock($1) as held`, [advisoryLocks.alarms])) as [
        { held: boolean },
      ];
      if (row.held) return { runner: (this.runner = runner), fresh: true };
    } catch (error) {
      await runner.release();
      throw error;
    }
    await runner.release();
    return null;
  }

  /** Gives the lock to others. */
  async leave(): Promise<void> {
    const { runner } = this;
    this.runner = null;
    if (!runner) return;
    await runner.query(`select pg_advisory_unlock($1)`, [advisoryLocks.alarms]).catch(() => undefined);
    await runner.release().catch(() => undefined);
  }
}
