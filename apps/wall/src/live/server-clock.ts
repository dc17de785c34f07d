const windowMs = 60_000;

/**
 * How far the server's clock is ahead of this screen's, by the fastest heartbeat of the last minute: it is taken to have
 * needed no time on its way. In a local network that is right to a few milliseconds.
 */
export class ServerClock {
  private heartbeats: { readonly at: number; readonly aheadMs: number }[] = [];

  /** `sentAt`: the server's clock when it sent; `now`: this screen's when it came. Epoch ms. */
  heard(sentAt: number, now: number): void {
    this.heartbeats = this.heartbeats.filter(({ at }) => at <= now && now - at < windowMs);
    this.heartbeats.push({ at: now, aheadMs: sentAt - now });
  }

  /** Milliseconds; null: nothing was heard yet. */
  aheadMs(): number | null {
    return this.heartbeats.length === 0 ? null : Math.max(...this.heartbeats.map(({ aheadMs }) => aheadMs));
  }
}
