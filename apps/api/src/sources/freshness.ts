import { silentAfter } from '@ioc/shared/live/silence';

/** How alive a source is. `late`: longer silent than is normal; `silent`: three times that; `unknown`: never heard. */
export type SourceState = 'live' | 'late' | 'silent' | 'unknown';

export interface SourceSilence {
  /** The newest event or heartbeat that came from it, milliseconds since 1970; null: none ever. */
  readonly lastAt: number | null;
  /** Longest silence that is normal outside quiet hours, seconds. */
  readonly expectedSeconds: number;
}

/**
 * State of a source at `now`. Only time in which offices work counts as silence: at night and at Tết a quiet source stays
 * what it was when the offices closed, neither alarmed nor healed. `isQuiet` says whether an instant is such time.
 */
export function freshness(heard: SourceSilence, now: number, isQuiet: (at: number) => boolean): SourceState {
  if (heard.lastAt === null) return 'unknown';
  const expected = heard.expectedSeconds * 1000;
  // Silence within working time is at most all the time that passed: most sources need no look at the calendar.
  if (now - heard.lastAt <= expected) return 'live';
  const silence = loudTime(heard.lastAt, now, expected * silentAfter, isQuiet);
  if (silence > expected * silentAfter) return 'silent';
  return silence > expected ? 'late' : 'live';
}

const quarter = 15 * 60_000;

/**
 * Milliseconds of [from, to) that are not quiet; stops counting once they pass `enough`. Offices open and close on
 * quarters of an hour, so one look per quarter is exact.
 */
function loudTime(from: number, to: number, enough: number, isQuiet: (at: number) => boolean): number {
  let loud = 0;
  for (let at = from; at < to && loud <= enough;) {
    const next = Math.min((Math.floor(at / quarter) + 1) * quarter, to);
    if (!isQuiet(at)) loud += next - at;
    at = next;
  }
  return loud;
}
