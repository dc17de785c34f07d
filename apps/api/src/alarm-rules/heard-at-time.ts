import type { Rhythm } from '#sources/rhythm.js';
import type { HeardSource } from '#sources/source-rows.js';

/** A time in which a source was heard, and the newest event in it by its own time; milliseconds since 1970. */
export interface HeardLine {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly beats: boolean;
  readonly eventAt: number | null;
}

interface Last {
  /** When the last hearing that has begun ends. */
  to: number;
  beats: boolean;
  eventAt: number | null;
}

/** When each source was heard last, as it was at one instant after another. */
export class HeardAtTime {
  private readonly last = new Map<string, Last>();
  private next = 0;

  constructor(
    /** In order of their beginning. */
    private readonly lines: readonly HeardLine[],
    private readonly rhythms: ReadonlyMap<string, Rhythm>,
  ) {}

  /** What was known at `now`, never before the one asked for last. */
  at(now: number): HeardSource[] {
    for (; (this.lines[this.next]?.from ?? Infinity) <= now; this.next++) this.hear(this.lines[this.next] as HeardLine);
    return [...this.last].map(([source, { to, beats, eventAt }]) => {
      const lastAt = Math.min(to, now);
      const rhythm = this.rhythms.get(source) ?? null;
      const lastHeartbeatAt = beats ? lastAt : null;
      return { source, lastAt, lastEventAt: eventAt, lastHeartbeatAt, rhythm, today: 0, quarantined: 0 };
    });
  }

  private hear({ source, to, beats, eventAt }: HeardLine): void {
    const last = this.last.get(source) ?? { to, beats, eventAt };
    last.to = Math.max(last.to, to);
    last.beats ||= beats;
    if (eventAt !== null) last.eventAt = Math.max(last.eventAt ?? eventAt, eventAt);
    this.last.set(source, last);
  }
}
