/** A token bucket: `burst` at once, then `perSecond` on. One token is one event. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A nightly backfill of 100.000 events passes in under a minute; a loop gone wild does not fill the log. */
const defaultRate: Rate = { burst: 20_000, perSecond: 2_000 };

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** One bucket per name. Names are those of sources with a key, and the oldest bucket goes when there are too many. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly rate: Rate = defaultRate,
    private readonly maxNames = 1000,
  ) {}

  /** Takes `cost` tokens at `now` (milliseconds) and answers 0, or takes nothing and answers the seconds to wait. */
  take(name: string, cost: number, now: number): number {
    const { burst, perSecond } = this.rate;
    const before = this.buckets.get(name) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, before.tokens + (Math.max(0, now - before.at) / 1000) * perSecond);
    const asked = Math.min(cost, burst);
    this.buckets.delete(name);
    this.buckets.set(name, { tokens: tokens < asked ? tokens : tokens - asked, at: Math.max(now, before.at) });
    if (this.buckets.size > this.maxNames) this.buckets.delete(this.buckets.keys().next().value as string);
    return tokens < asked ? Math.max(1, Math.ceil((asked - tokens) / perSecond)) : 0;
  }

  /** What was taken and was not to be counted. */
  giveBack(name: string, cost: number): void {
    const bucket = this.buckets.get(name);
    if (bucket) this.buckets.set(name, { ...bucket, tokens: Math.min(this.rate.burst, bucket.tokens + cost) });
  }
}
