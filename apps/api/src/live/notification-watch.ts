import type { Queryable } from '#ledger/queryable.js';
import { probeNotification } from '#live/change-notification.js';
import { NotificationProbe } from '#live/notification-probe.js';

/** Whether this process hears the notifications of the database: it sends some to itself (SPEC L20). */
export class NotificationWatch {
  private readonly probe: NotificationProbe;
  private up = false;

  constructor(
    private readonly db: Queryable,
    name: string,
  ) {
    this.probe = new NotificationProbe(name);
  }

  /** Answers come from the database, and not one notification. */
  get deaf(): boolean {
    return this.up && this.probe.deaf(performance.now());
  }

  /** What is committed is heard, which was tried since the database answers. */
  get hears(): boolean {
    return this.up && this.probe.hears(performance.now());
  }

  databaseIs(up: boolean): void {
    this.up = up;
    this.probe.reset();
  }

  heard(probe: string): void {
    this.probe.heard(probe);
  }

  /** True once every notification that was committed before this call was heard. */
  mark(): () => boolean {
    return this.probe.mark();
  }

  /** To be called about once a second. By the pool, as every commit sends its notification; not by the connection that listens. */
  async send(): Promise<void> {
    const probe = this.up ? this.probe.next(performance.now()) : null;
    if (probe === null) return;
    try {
      await this.db.query(`select pg_notify('ioc', $1)`, [probeNotification(probe)]);
      this.probe.sent(performance.now());
    } catch {
      // A database that is away, or read-only, is stated by others; a probe that was not sent is not waited for.
    }
  }
}
