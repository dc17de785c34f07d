import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { localDay } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';
import { type CountedRefusals, writeRefusals } from '#sources/refusals.sql.js';

export interface RefusalKey {
  readonly reason: string;
  /** The bad field, dotted; null: the event or the request as a whole. */
  readonly path: string | null;
}

/** Kinds of refusals held between two writes; more are counted as `other`. */
export const maxBufferedKinds = 2000;
const flushMs = 2000;
/** A path names fields of the contract; anything else could repeat what was sent. */
const plainPath = /^[A-Za-z0-9_.-]{1,100}$/;

/**
 * Counts what the HTTP door refuses, by source, local day, reason and field, and writes the counts every two seconds: a
 * sender gone wild costs one statement, not one a request. Contents are not kept. A crash loses the counts of two seconds.
 */
export class RefusalCounter implements OnApplicationShutdown {
  private readonly log = new Logger('Refusals');
  private held = new Map<string, CountedRefusals>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: Queryable) {}

  note(source: string, refused: readonly RefusalKey[], at: number): void {
    for (const { reason, path } of refused) this.count(source, reason, path && plainPath.test(path) ? path : '', at);
    if (this.held.size > 0) this.timer ??= setTimeout(() => void this.flush(), flushMs).unref();
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.held.size === 0) return;
    const counted = this.held;
    this.held = new Map();
    try {
      await writeRefusals(this.db, [...counted.values()]);
    } catch (error) {
      this.log.warn(`Chưa ghi được số từ chối / refusals not written yet: ${(error as Error).message}`);
      for (const one of counted.values()) this.add(one);
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.flush();
  }

  private count(source: string, reason: string, path: string, at: number): void {
    this.add({ source, day: localDay(at), reason, path, n: 1, firstAt: at, lastAt: at });
  }

  private add(one: CountedRefusals): void {
    const key = keyOf(one);
    const known = this.held.get(key);
    if (known) return void this.held.set(key, merged(known, one));
    const kept = this.held.size < maxBufferedKinds ? one : { ...one, reason: 'other', path: '' };
    const before = this.held.get(keyOf(kept));
    this.held.set(keyOf(kept), before ? merged(before, kept) : kept);
  }
}

const keyOf = ({ source, day, reason, path }: CountedRefusals) => `${source}\n${day}\n${reason}\n${path}`;

const merged = (a: CountedRefusals, b: CountedRefusals): CountedRefusals => ({
  ...a,
  n: a.n + b.n,
  firstAt: Math.min(a.firstAt, b.firstAt),
  lastAt: Math.max(a.lastAt, b.lastAt),
});
