/** What one look at the screen found. */
export type Look =
  /** The page drew a frame just now. */
  | { readonly kind: 'drawn'; readonly memoryMb: number }
  /** No answer, or a page with nothing in it. */
  | { readonly kind: 'silent' }
  /** The process of the page is gone; the browser shows its own sad face. */
  | { readonly kind: 'crashed' }
  /** The browser could not load the page. */
  | { readonly kind: 'unreachable'; readonly why: string };

/** The page of the wall, or the launcher's own words while that cannot be had. */
export type Shows = 'wall' | 'waiting';

interface Watch {
  readonly shows: Shows;
  /** When this browser was started, epoch ms. */
  readonly startedAt: number;
  /** When the wall drew last, or was asked for, epoch ms. */
  readonly drawnAt: number;
  /** When crashed pages were loaded again, epoch ms. */
  readonly crashes: readonly number[];
}

export interface Limits {
  readonly hungMs: number;
  readonly memoryMb: number;
  readonly restartAt: number | null;
}

type Action =
  | { readonly kind: 'none' }
  | { readonly kind: 'load' }
  | { readonly kind: 'wait'; readonly why: string }
  | { readonly kind: 'restart'; readonly why: RestartReason };
export type RestartReason = 'hung' | 'crashes' | 'memory' | 'nightly';

const crashWindowMs = 5 * 60_000;
const maxCrashes = 3;
const dayMs = 86_400_000;

export const begin = (now: number): Watch => ({ shows: 'waiting', startedAt: now, drawnAt: now, crashes: [] });

/** The state after `action` was done at `now`. */
export function after(watch: Watch, look: Look, action: Action, now: number): Watch {
  if (action.kind === 'wait') return { ...watch, shows: 'waiting', drawnAt: now };
  if (action.kind === 'load') {
    const crashes = look.kind === 'crashed' ? [...recent(watch, now), now] : watch.crashes;
    return { ...watch, shows: 'wall', drawnAt: now, crashes };
  }
  return look.kind === 'drawn' ? { ...watch, drawnAt: now } : watch;
}

/**
 * What a look asks for. `minuteOfDay` is that of this machine's clock; a nightly restart waits until the browser has run
 * for an hour.
 */
export function decide(watch: Watch, look: Look, limits: Limits, now: number, minuteOfDay: number): Action {
  if (look.kind === 'crashed')
    return recent(watch, now).length < maxCrashes ? { kind: 'load' } : { kind: 'restart', why: 'crashes' };
  if (look.kind === 'unreachable') return { kind: 'wait', why: look.why };
  if (watch.shows === 'waiting') return { kind: 'load' };
  if (look.kind === 'silent')
    return now - watch.drawnAt < limits.hungMs ? { kind: 'none' } : { kind: 'restart', why: 'hung' };
  if (look.memoryMb > limits.memoryMb) return { kind: 'restart', why: 'memory' };
  return isNight(watch, limits, now, minuteOfDay) ? { kind: 'restart', why: 'nightly' } : { kind: 'none' };
}

function isNight({ startedAt }: Watch, { restartAt }: Limits, now: number, minuteOfDay: number): boolean {
  if (restartAt === null) return false;
  const sinceMs = ((minuteOfDay - restartAt + 1440) % 1440) * 60_000;
  return sinceMs < dayMs / 24 && now - startedAt > dayMs / 24;
}

const recent = ({ crashes }: Watch, now: number): readonly number[] => crashes.filter((at) => now - at < crashWindowMs);

/** How long to wait before the browser is started again, by how many runs in a row ended by themselves within a minute. */
export const pauseMs = (shortRuns: number): number => Math.min(60_000, 1000 * 2 ** Math.min(shortRuns, 10));

/** After so many short runs the profile is taken for broken, as a power cut leaves one. */
export const isProfileBroken = (shortRuns: number): boolean => shortRuns === 5;
