import type { DataSource } from 'typeorm';
import { cpuSeconds } from '@ioc/test/bench/machine';

/** CPU of all server processes of one role, those that ended meanwhile as they were seen last. */
export class Backends {
  private readonly seen = new Map<number, { readonly first: number; last: number }>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly role: string,
  ) {
    this.timer = setInterval(() => void this.look(), 500);
  }

  async look(): Promise<void> {
    const rows: { pid: number }[] = await this.db.query(`select pid from pg_stat_activity where usename = $1`, [
      this.role,
    ]);
    for (const { pid } of rows) {
      const now = cpuSeconds(pid);
      const known = this.seen.get(pid);
      if (!known) this.seen.set(pid, { first: now, last: now });
      else known.last = Math.max(known.last, now);
    }
  }

  async seconds(): Promise<number> {
    await this.look();
    clearInterval(this.timer);
    return [...this.seen.values()].reduce((sum, { first, last }) => sum + last - first, 0);
  }
}
