import type { LiveHeartbeat, Delta, Snapshot } from '@ioc/shared/live/protocol';
import type { SourceRow } from '@ioc/shared/live/tables';

/** A socket whose server is the test. */
export class FakeSocket {
  connected = false;
  active = false;
  connects = 0;
  disconnects = 0;
  readonly sent: [event: string, body: unknown][] = [];
  private readonly handlers = new Map<string, ((body: never) => void)[]>();

  on(event: string, handler: (body: never) => void): this {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]);
    return this;
  }
  listeners = () => [...this.handlers.values()].flat().length;
  emit(event: string, body: unknown): this {
    this.sent.push([event, body]);
    return this;
  }
  connect(): this {
    this.connects += 1;
    return this;
  }
  disconnect(): this {
    this.disconnects += 1;
    if (this.connected) this.drop(false);
    return this;
  }
  open(): void {
    this.connected = this.active = true;
    this.says('connect', undefined);
  }
  drop(active: boolean): void {
    this.connected = false;
    this.active = active;
    this.says('disconnect', 'x');
  }
  says(event: string, body: unknown): void {
    for (const handler of this.handlers.get(event) ?? []) handler(body as never);
  }
  asked = () => this.sent.splice(0).map(([event, body]) => [event, (body as { table?: string }).table ?? null]);
}

const row = (key: string, today: number): SourceRow => ({
  key,
  name: key,
  shortName: key,
  state: 'live',
  silence: 'none',
  lastEventAt: null,
  lastAt: null,
  expectedSeconds: 60,
  today,
  quarantined: 0,
});
export const snapshot = (version: number, epoch = 'e1'): Snapshot => ({
  table: 'sources',
  epoch,
  version,
  at: 't',
  rows: [row('a', version)],
});
export const delta = (version: number, epoch = 'e1'): Delta => ({
  table: 'sources',
  epoch,
  version,
  at: 't',
  upsert: [row('a', version)],
  remove: [],
});
export const beat = (version: number, more: Partial<LiveHeartbeat> = {}): LiveHeartbeat => ({
  at: new Date(Date.now()).toISOString(),
  epoch: 'e1',
  build: 'b1',
  database: true,
  log: true,
  intakeAge: 0,
  versions: { sources: version },
  ...more,
});
