import type { LiveHeartbeat, Delta, Snapshot } from '@ioc/shared/live/protocol';
import type { ComplaintPoint, TableName } from '@ioc/shared/live/tables';
import { LiveTable } from '#live/live-table.js';

/** One table and no database: what is tested here is the way through real sockets. */
export class FakeHub {
  readonly epoch = 'e1';
  readonly build = 'b1';
  readonly table = new LiveTable('complaints', 'e1');
  private publish: (delta: Delta) => void = () => undefined;

  onDelta(publish: (delta: Delta) => void): void {
    this.publish = publish;
  }
  snapshot = (table: TableName): Snapshot | null =>
    table === 'complaints' ? (this.table.snapshot() as Snapshot | null) : null;
  version = (table: TableName) => (table === 'complaints' ? this.table.version : 0);
  province = () => ({ code: '44', name: 'Quảng Trị', nameEn: 'Quang Tri', simulated: true });
  beat = (): LiveHeartbeat => ({
    at: new Date().toISOString(),
    epoch: this.epoch,
    build: this.build,
    database: true,
    log: true,
    intakeAge: 0,
    versions: { complaints: this.table.version },
  });
  set(rows: ComplaintPoint[]): void {
    const delta = this.table.replace(rows, new Date().toISOString());
    if (delta) this.publish(delta as Delta);
  }
}
