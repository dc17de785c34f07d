import { markRequested, behindHeartbeat } from '@ioc/shared/live/replica';
import {
  deadAfterMs,
  protocolVersion,
  type LiveHeartbeat,
  type ClientToServer,
  type ProvinceInfo,
  type ServerToClient,
} from '@ioc/shared/live/protocol';
import { tableNames, type TableName } from '@ioc/shared/live/tables';
import type { Socket } from 'socket.io-client';
import { judgeHealth, slept, type Health, type Seen } from '#live/health';
import { BuildWatch, type ReloadSurroundings } from '#live/reload';
import { ServerClock } from '#live/server-clock';
import { LiveStore } from '#live/store';
import { Value } from '#live/value';

export type LiveSocket = Pick<
  Socket<ServerToClient, ClientToServer>,
  'on' | 'emit' | 'connect' | 'disconnect' | 'connected' | 'active'
>;

/** What a tab has and a test makes up. */
export interface Surroundings extends ReloadSurroundings {
  readonly open: () => LiveSocket;
  readonly nextFrame: (flush: () => void) => void;
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
}

const watchEveryMs = 500;
/** The server's clock is followed only where it is further off than what a slow heartbeat explains. */
const clockSlackMs = 700;

/** Keeps a replica of the live tables alive for as long as the page lives (SPEC L5 to L10). */
export class Connection {
  readonly store: LiveStore;
  readonly health: Value<Health>;
  readonly province = new Value<ProvinceInfo | null>(null);
  /** The server asks who is there: nobody is signed in here, and this screen is no display, or none any more. */
  readonly signedOut = new Value(false);
  /** The name under which this screen is a paired display; null: a person sits here, or nobody is known. */
  readonly display = new Value<string | null>(null);
  /** The server's build that this page began with; null until it was heard of. */
  readonly build = new Value<string | null>(null);
  /** Server time at whole seconds, epoch ms; goes on by this machine's ticks while the server is away. */
  readonly now: Value<number>;
  readonly clock = new ServerClock();
  private readonly socket: LiveSocket;
  private readonly builds: BuildWatch;
  private readonly timer: ReturnType<typeof setInterval>;
  private again: ReturnType<typeof setTimeout> | null = null;
  private seen: Seen;
  private lastTick: number;
  private ahead = 0;
  /** Of `tables`, those that whoever is signed in may watch. */
  private watched: readonly TableName[];

  constructor(
    private readonly around: Surroundings,
    private readonly tables: readonly TableName[] = tableNames,
  ) {
    this.watched = tables;
    this.store = new LiveStore(around.nextFrame);
    this.builds = new BuildWatch(around);
    this.lastTick = around.now();
    this.seen = { openedAt: this.lastTick, beat: null, heardAt: this.lastTick, refused: null, newBuild: false };
    this.health = new Value(judgeHealth(this.seen, this.lastTick, null));
    this.now = new Value(wholeSecond(this.lastTick));
    this.socket = around.open();
    this.listen(this.socket);
    this.timer = setInterval(() => this.watch(), watchEveryMs);
  }

  close(): void {
    clearInterval(this.timer);
    this.socket.disconnect();
    if (this.again) clearTimeout(this.again);
  }

  private listen(socket: LiveSocket): void {
    socket.on('connect', () => {
      this.signedOut.set(false);
      this.display.set(null);
      this.see({ openedAt: this.around.now(), refused: null });
      this.mayWatch(this.tables);
      socket.emit('live:subscribe', { protocol: protocolVersion, tables: [...this.tables] });
      markRequested(this.store.replica, this.tables, this.around.now());
    });
    socket.on('live:hello', ({ build, province }) => {
      this.province.set(province);
      if (this.build.get() === null) this.build.set(build);
      this.see({ newBuild: this.builds.sees(build) });
    });
    socket.on('live:snapshot', (snapshot) => this.store.takeSnapshot(snapshot));
    socket.on('live:delta', (delta) => {
      if (this.store.takeDelta(delta, this.around.now()) === 'ask') socket.emit('live:resync', { table: delta.table });
    });
    socket.on('live:display', ({ name }) => this.display.set(name));
    socket.on('live:tables', ({ tables }) => this.mayWatch(tables));
    socket.on('live:beat', (beat) => this.heard(beat));
    socket.on('live:refused', ({ reason }) => this.see({ refused: reason }));
    // socket.io itself tries again after a broken connection, but not after the server has ended or refused it.
    socket.on('disconnect', () => this.comeBack());
    socket.on('connect_error', (error) => {
      if (isSignedOut(error)) this.signedOut.set(true);
      this.comeBack();
    });
  }

  private mayWatch(tables: readonly TableName[]): void {
    this.watched = tables;
    this.store.withhold(this.tables.filter((table) => !tables.includes(table)));
  }

  private heard(beat: LiveHeartbeat): void {
    const now = this.around.now();
    this.clock.heard(Date.parse(beat.at), now);
    const ahead = Date.parse(beat.at) - now;
    if (Math.abs(ahead - this.ahead) > clockSlackMs) this.ahead = ahead;
    this.see({ beat, heardAt: now, newBuild: this.builds.sees(beat.build) });
    for (const table of behindHeartbeat(this.store.replica, beat, this.watched, now))
      this.socket.emit('live:resync', { table });
  }

  private comeBack(): void {
    if (this.socket.active || this.again) return;
    this.again = setTimeout(
      () => {
        this.again = null;
        this.socket.connect();
      },
      1000 + 4000 * this.around.random(),
    );
  }

  /** Looks after what no event reports: silence, and time that this tab has slept through. */
  private watch(): void {
    const now = this.around.now();
    if (slept(this.lastTick, now, watchEveryMs)) this.wake(now);
    this.lastTick = now;
    const sign = Math.max(this.seen.heardAt, this.seen.openedAt);
    if (this.socket.connected && now - sign > deadAfterMs) this.reopen(now);
    this.see({});
    this.now.set(wholeSecond(now + this.ahead));
  }

  private wake(now: number): void {
    // A clock that was set back would make every sign of life lie in the future.
    this.see({ heardAt: Math.min(this.seen.heardAt, now), openedAt: Math.min(this.seen.openedAt, now) });
    if (!this.socket.connected) return;
    for (const table of this.watched) this.socket.emit('live:resync', { table });
    markRequested(this.store.replica, this.watched, now);
  }

  /** The connection says that it is up and nothing comes: it is dead. */
  private reopen(now: number): void {
    this.see({ openedAt: now });
    this.socket.disconnect();
    this.socket.connect();
  }

  private see(more: Partial<Seen>): void {
    this.seen = { ...this.seen, ...more };
    this.health.set(judgeHealth(this.seen, this.around.now(), this.health.get()));
  }
}

/** The server gives its reason in `data`; an error of the network has none. */
const isSignedOut = (error: Error & { readonly data?: { readonly code?: string } }): boolean =>
  ['not-signed-in', 'display-ended', 'second-factor-needed'].includes(error.data?.code ?? '');

const wholeSecond = (ms: number): number => Math.floor(ms / 1000) * 1000;
