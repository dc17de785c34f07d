import { percentile } from '@ioc/shared/figures/percentile';
import type { FeedRow } from '@ioc/shared/live/tables';

const windowMs = 5 * 60_000;
const mostSamples = 2000;
/** Older than this on arrival it belongs to a backlog: it says nothing of the way to the screen. */
const backlogMs = 60_000;

export interface EventToPixel {
  /** Events that were drawn in the last five minutes. */
  readonly events: number;
  /** Milliseconds from the event's entry into the log to the frame that shows it; null without events. */
  readonly p50: number | null;
  readonly p99: number | null;
}

/** Measures, on the screen itself, how long an event takes from the event log to the picture. */
export class EventToPixelMeter {
  private seen: ReadonlySet<string> | null = null;
  private samples: { readonly at: number; readonly ms: number }[] = [];

  /**
   * When the events came that were not there before; of those that stood when the screen was opened nothing is measured.
   * `serverNow`: epoch ms by the server's clock.
   */
  arrived(rows: readonly Pick<FeedRow, 'key' | 'receivedAt'>[], serverNow: number): number[] {
    const fresh = rows.filter(({ key }) => this.seen !== null && !this.seen.has(key));
    this.seen = new Set(rows.map(({ key }) => key));
    return fresh.map(({ receivedAt }) => Date.parse(receivedAt)).filter((at) => serverNow - at < backlogMs);
  }

  /** They stand on the screen since `serverNow`. */
  drawn(receivedAt: readonly number[], serverNow: number): void {
    const more = receivedAt.map((at) => ({ at: serverNow, ms: Math.max(0, serverNow - at) }));
    this.samples = [...this.samples, ...more].slice(-mostSamples);
  }

  reading(serverNow: number): EventToPixel {
    this.samples = this.samples.filter(({ at }) => serverNow - at < windowMs);
    const all = this.samples.map(({ ms }) => Math.round(ms));
    return { events: all.length, p50: percentile(all, 50), p99: percentile(all, 99) };
  }
}
