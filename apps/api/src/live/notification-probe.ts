/** A notification of one's own that has not come back after so long is lost. */
export const lostAfterMs = 3000;
/** At most so often; each is one NOTIFY. */
export const probeEveryMs = 2000;

/**
 * Sends notifications to itself to know that notifications come: a pooler in transaction mode answers every statement and swallows
 * LISTEN (SPEC L20). No clock: `now` in milliseconds comes in.
 */
export class NotificationProbe {
  private turn = 0;
  private heardTurn = 0;
  private sentAt = -Infinity;
  /** When the oldest probe was sent since which none was heard; null: none waits. */
  private waitingSince: number | null = null;
  /** Probes up to this one were sent on another connection. */
  private before = 0;

  constructor(private readonly name: string) {}

  /** The text of the next probe; null: not yet. */
  next(now: number): string | null {
    if (now - this.sentAt < probeEveryMs) return null;
    this.sentAt = now;
    return `${this.name}-${++this.turn}`;
  }

  /** The database has taken the probe. */
  sent(now: number): void {
    this.waitingSince ??= now;
  }

  /** A probe came, this process's or another's. */
  heard(probe: string): void {
    if (!probe.startsWith(`${this.name}-`)) return;
    this.waitingSince = null;
    this.heardTurn = Number(probe.slice(this.name.length + 1));
  }

  /** True once a probe was heard that was sent after this call: so was all that was committed before it. */
  mark(): () => boolean {
    const { turn } = this;
    return () => this.heardTurn > turn;
  }

  /** Nothing could be sent or heard for a known reason: starts over. */
  reset(): void {
    this.waitingSince = null;
    this.before = this.turn;
  }

  /** One's own probes come back: since the last `reset` one did, and none waits too long. */
  hears(now: number): boolean {
    return this.heardTurn > this.before && !this.deaf(now);
  }

  deaf(now: number): boolean {
    return this.waitingSince !== null && now - this.waitingSince >= lostAfterMs;
  }
}
