import type { Socket } from 'node:net';
import pg from 'pg';
import { backoff } from '#event-log/backoff.js';
import { prepareSession } from '#storage/session.js';
import { readIncarnation } from '#storage/incarnation.js';

export interface ListenerCallbacks {
  /** Payload of one NOTIFY. */
  notice(payload: string): void;
  /**
   * The database answers and every change from now on will be heard; what changed before may have been missed. Said again
   * when another incarnation of the store answers on the same connection.
   */
  up(incarnation: string): void;
  down(reason: string): void;
}

const channel = 'ioc';
const pingMs = 700;
/** An answer that takes longer marks the database as away; the connection may still recover. */
const lateMs = 1000;
/** Then the connection is given up and a new one made. */
const deadMs = 5000;

/** One connection of its own that hears NOTIFY and knows whether the database answers; comes back for ever (SPEC L17). */
export class Listener {
  private client: pg.Client | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private wake: (() => void) | null = null;
  /** The incarnation of the store that answers; null: none. */
  private up: string | null = null;
  private asked: Promise<string | null> | null = null;
  private asking: Promise<string | null> = Promise.resolve(null);

  constructor(
    private readonly url: string,
    private readonly heard: ListenerCallbacks,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    if (this.client) destroy(this.client);
    await this.running;
  }

  /**
   * Resolves when every notification that was committed before the call has been heard, with the incarnation of the store
   * that answers; null: none does. PostgreSQL sends a session what waits for it before it says that a query has ended.
   * Who asks while a query is under way waits for the next one, together with all others.
   */
  heardAll(): Promise<string | null> {
    this.asked ??= this.asking.then(() => {
      this.asked = null;
      this.asking = this.answer();
      return this.asking;
    });
    return this.asked;
  }

  private async answer(): Promise<string | null> {
    const { client } = this;
    if (client === null || this.up === null) return null;
    try {
      this.isUp(await incarnationOf(client));
      return this.up;
    } catch {
      return null;
    }
  }

  private async run(): Promise<void> {
    for (let attempt = 0; !this.stopped; attempt++) {
      const client = new pg.Client({
        connectionString: this.url,
        connectionTimeoutMillis: 3000,
        keepAlive: true,
        application_name: 'ioc-live',
      });
      this.client = client;
      const broken = new Promise<never>((_, reject) => {
        client.on('error', reject);
        client.on('end', () => reject(new Error('connection ended')));
      });
      broken.catch(() => undefined);
      try {
        await client.connect();
        await prepareSession(client);
        client.on('notification', ({ payload }) => this.heard.notice(payload ?? ''));
        await Promise.race([client.query(`listen ${channel}`), broken]);
        attempt = 0;
        await Promise.race([this.watch(client), broken]);
      } catch (error) {
        this.isDown(String(error));
      } finally {
        destroy(client);
      }
      if (!this.stopped) await this.pause(backoff(attempt, Math.random()));
    }
  }

  /** Asks for an answer again and again; ends only by throwing. */
  private async watch(client: pg.Client): Promise<void> {
    while (!this.stopped) {
      const late = setTimeout(() => this.isDown(`no answer for ${lateMs} ms`), lateMs);
      const dead = setTimeout(() => destroy(client), deadMs);
      try {
        this.isUp(await incarnationOf(client));
      } finally {
        clearTimeout(late);
        clearTimeout(dead);
      }
      await this.pause(pingMs);
    }
  }

  private isUp(incarnation: string): void {
    if (this.up === incarnation || this.stopped) return;
    this.up = incarnation;
    this.heard.up(incarnation);
  }

  private isDown(reason: string): void {
    if (this.up === null || this.stopped) return;
    this.up = null;
    this.heard.down(reason);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const incarnationOf = (client: pg.Client): Promise<string> =>
  readIncarnation({ query: async (sql) => (await client.query(sql)).rows });

/** Closes without asking the other side, which may be gone. `connection.stream` is pg's own socket. */
function destroy(client: pg.Client): void {
  (client as unknown as { connection?: { stream?: Socket } }).connection?.stream?.destroy();
}
