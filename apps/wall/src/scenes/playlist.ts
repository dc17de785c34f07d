/** Why a playlist pauses. */
export type Pause = 'hand' | 'alarm';

interface PlaylistState {
  /** Server time, epoch ms. */
  readonly now: number;
  /** Each scene stands this long. */
  readonly dwellMs: number;
  readonly scenes: number;
  /** When somebody last touched this screen; 0: never. */
  readonly handAt: number;
  /** When the newest alarm that nobody has taken was raised; null: none waits. */
  readonly newAlarmAt: number | null;
}

/** After a touch the picture stays this long, so that whoever reads it is not interrupted. */
const handMs = 120_000;
/** What has just gone wrong is looked at before the next scene comes. */
const alarmMs = 300_000;

/**
 * Which scene stands now, counted from 0, and why it pauses. A playlist follows the server's clock, so all windows of a wall
 * show the same scene; while it pauses the scene stays at which it began to. Pure.
 */
export function playlistAt({ now, dwellMs, scenes, handAt, newAlarmAt }: PlaylistState): {
  at: number;
  pause: Pause | null;
} {
  const sceneOf = (time: number) => Math.floor(time / dwellMs) % Math.max(1, scenes);
  if (newAlarmAt !== null && now - newAlarmAt < alarmMs)
    return { at: sceneOf(Math.min(now, newAlarmAt)), pause: 'alarm' };
  if (now - handAt < handMs) return { at: sceneOf(handAt), pause: 'hand' };
  return { at: sceneOf(now), pause: null };
}

const [leastSeconds, mostSeconds, usualSeconds] = [10, 3600, 60] as const;

/** `?of=overview,tasks&seconds=60`: codes in their order, each time between ten seconds and an hour. Pure. */
export function readPlaylist(query: URLSearchParams): { codes: string[]; dwellMs: number } {
  const codes = (query.get('of') ?? '').split(',').filter((code) => code !== '');
  const seconds = Number(query.get('seconds') ?? usualSeconds);
  const within = Math.min(mostSeconds, Math.max(leastSeconds, Number.isFinite(seconds) ? seconds : usualSeconds));
  return { codes, dwellMs: within * 1000 };
}
