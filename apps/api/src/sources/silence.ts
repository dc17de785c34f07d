import { type Silence, silentTogether } from '@ioc/shared/live/silence';
import { isWorkingTime, type WorkCalendar } from '#calendar/work-calendar.js';
import { freshness, type SourceState } from '#sources/freshness.js';
import { expectedBetween, expectsAt, longestQuiet, ordinaryDayBefore, type Rhythm } from '#sources/rhythm.js';

/** When a source was heard, and what is known of how it is usually heard. */
interface HeardSource {
  readonly lastEventAt: number | null;
  readonly lastHeartbeatAt: number | null;
  /** The newest of both, by our own clock. */
  readonly lastAt: number | null;
  readonly expectedSeconds: number;
  readonly rhythm: Rhythm | null;
}
interface PathFacts {
  readonly logAlive: boolean;
  /** The intake is behind, or does not say that it lives. */
  readonly lagging: boolean;
}
interface JudgedSource {
  readonly state: SourceState;
  readonly silence: Silence;
}

/**
 * A silence in which this many events were to come is none of chance: with independent events one in 160.000 such silences
 * would be.
 */
const enough = 12;

/**
 * One source by itself. A source without heartbeats is not waited for in pauses of its rhythm that are longer than its normal
 * silence; one that sends each hour is missed by its rhythm, long before `expectedSeconds` when these are many. Pure.
 */
export function judgeSilence(heard: HeardSource, path: PathFacts, now: number, calendar: WorkCalendar): JudgedSource {
  const { lastAt, lastEventAt, lastHeartbeatAt, rhythm, expectedSeconds } = heard;
  if (lastAt === null) return { state: 'unknown', silence: 'none' };
  const isOld = now - lastAt > expectedSeconds * 1000;
  // Whoever was heard within the normal silence is asked nothing of his pauses.
  const pauses =
    isOld && lastHeartbeatAt === null && rhythm !== null && pausesLonger(rhythm, calendar, now, expectedSeconds);
  const isQuiet = (at: number) => isWorkingTime(calendar, at) === false || (pauses && !expectsAt(rhythm, at));
  const missedSince = (since: number) => (rhythm === null ? 0 : expectedBetween(rhythm, calendar, since, now, enough));
  const fresh = freshness({ lastAt, expectedSeconds }, now, isQuiet);
  if (fresh === 'silent' || missedSince(lastAt) >= enough)
    return { state: 'silent', silence: ofPath(path) ?? 'sender-stopped' };
  // Events by their own time may be of yesterday: what came in counts from when it came.
  if (missedSince(lastEventAt ?? lastAt) >= enough)
    return { state: fresh, silence: ofPath(path) ?? 'nothing-happened' };
  return { state: fresh, silence: isOld && isQuiet(now) ? 'nothing-expected' : 'none' };
}

/**
 * Whether the rhythm has longer pauses in working time than `expectedSeconds` allows: then they are no silence. Otherwise the
 * longest normal silence was written with these pauses in it.
 */
function pausesLonger(rhythm: Rhythm, calendar: WorkCalendar, now: number, expectedSeconds: number): boolean {
  const day = ordinaryDayBefore(calendar, now);
  return day !== null && longestQuiet(rhythm, calendar, day) > expectedSeconds * 1000;
}

function ofPath({ logAlive, lagging }: PathFacts): Silence | null {
  if (!logAlive) return 'pipe-broken';
  return lagging ? 'we-lag' : null;
}

/**
 * All sources together: where several have stopped and nobody was heard in the later half of their silence, it is the pipe.
 * Not since the last of them: a pipe breaks at one instant, and who was heard last before it is seldom who is missed first. Pure.
 */
export function blamePipe<R extends { readonly silence: Silence; readonly lastAt: string | null }>(
  rows: readonly R[],
  now: number,
): R[] {
  const stopped = rows.filter(({ silence }) => silence === 'sender-stopped');
  const newest = Math.max(...stopped.map(({ lastAt }) => Date.parse(lastAt as string)));
  const nobody = rows.every(({ lastAt }) => lastAt === null || Date.parse(lastAt) <= (newest + now) / 2);
  if (stopped.length < silentTogether || !nobody) return [...rows];
  return rows.map((row) => (row.silence === 'sender-stopped' ? { ...row, silence: 'pipe-broken' as const } : row));
}
