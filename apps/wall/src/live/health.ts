import type { CatchUp, HealthProblem } from '@ioc/shared/answers/health';
import { deadAfterMs, type LiveHeartbeat } from '@ioc/shared/live/protocol';

/** Text for people by key; `texts` in words.ts has one for each key. */
export interface HealthWordsOf {
  readonly key: WordKey;
  readonly params: Readonly<Record<string, string | number>>;
}
export type WordKey =
  | 'health.live'
  | 'health.connecting'
  | 'health.never-connected'
  | 'health.refused'
  | 'health.socket-dead'
  | 'health.database-away'
  | 'health.log-away'
  | 'health.intake-never'
  | 'health.intake-silent'
  | 'health.problem';

/** Whether the picture can be trusted. `late`: connected, but something behind the server has stopped. */
export interface Health {
  readonly state: 'connecting' | 'live' | 'late' | 'disconnected';
  /** Milliseconds since 1970, this tab's clock. */
  readonly since: number;
  /** Server time of the last heartbeat. */
  readonly serverAt: string | null;
  /** Server time at which all was last known to be alive: what is shown is as old as this. Null: never yet. */
  readonly aliveAt: string | null;
  readonly database: boolean;
  readonly log: boolean;
  readonly intakeAge: number | null;
  /** What is wrong first of all; `reasons` has all of it. */
  readonly words: HealthWordsOf;
  readonly reasons: readonly HealthWordsOf[];
  /** What is wrong beside it and makes no figure old. */
  readonly notes: readonly HealthWordsOf[];
  /** A backlog is read: figures are of a part of the history. Null: they are whole. */
  readonly catchUp: CatchUp | null;
  /** The server runs a newer build than this page. */
  readonly newBuild: boolean;
}

/** What the connection has seen; times in milliseconds of one clock. */
export interface Seen {
  readonly openedAt: number;
  readonly beat: LiveHeartbeat | null;
  readonly heardAt: number;
  /** Why the server turned this client away, if it did. */
  readonly refused: string | null;
  readonly newBuild: boolean;
}

const intakeSilentSeconds = 5;

/** Judges from the last heartbeat and the time alone. Returns `before` itself when nothing is different. Pure. */
export function judgeHealth(seen: Seen, now: number, before: Health | null): Health {
  const { beat, newBuild } = seen;
  const [state, reasons] = verdict(seen, now);
  const health: Health = {
    state,
    since: before?.state === state ? before.since : now,
    serverAt: beat?.at ?? null,
    aliveAt: state === 'live' && beat ? aliveBy(beat) : earlier(before?.aliveAt ?? null, troubleSince(beat)),
    database: beat?.database ?? false,
    log: beat?.log ?? false,
    intakeAge: beat?.intakeAge ?? null,
    words: reasons[0] ?? { key: 'health.live', params: {} },
    reasons,
    notes: state === 'disconnected' ? [] : problemsOf(beat, false).map(problemWords),
    catchUp: beat?.catchUp ?? null,
    newBuild,
  };
  return before && JSON.stringify(before) === JSON.stringify(health) ? before : health;
}

function verdict({ openedAt, beat, heardAt, refused }: Seen, now: number): [Health['state'], HealthWordsOf[]] {
  const why = refused === null ? [] : [words('health.refused', { reason: refused })];
  if (beat === null) {
    const waited = now - openedAt;
    if (waited <= deadAfterMs && refused === null) return ['connecting', [words('health.connecting')]];
    return ['disconnected', [...why, words('health.never-connected', { seconds: seconds(waited) })]];
  }
  const silence = now - heardAt;
  if (silence > deadAfterMs) return ['disconnected', [words('health.socket-dead'), ...why]];
  const reasons = behindServer(beat);
  return [reasons.length === 0 ? 'live' : 'late', reasons];
}

/** What has stopped behind the server. Without the database nothing is known of what lies behind it. */
function behindServer(beat: LiveHeartbeat): HealthWordsOf[] {
  if (!beat.database) return [words('health.database-away')];
  const named = problemsOf(beat, true).map(problemWords);
  if (beat.intakeAge === null) return [words('health.intake-never'), ...named];
  if (beat.intakeAge > intakeSilentSeconds) return [words('health.intake-silent'), ...named];
  return beat.log ? named : [words('health.log-away'), ...named];
}

/** The wall has words of its own for these, and sees them by itself. */
const seenByItself = ['database-away', 'log-away', 'intake-silent', 'intake-never'];

const problemsOf = (beat: LiveHeartbeat | null, stale: boolean): HealthProblem[] =>
  (beat?.problems ?? []).filter((one) => one.stale === stale && !seenByItself.includes(one.code));
const problemWords = ({ message, messageEn }: HealthProblem): HealthWordsOf =>
  words('health.problem', { vi: message, en: messageEn });

/** When the first of what makes figures old began; what was shown since then may lack events. */
const troubleSince = (beat: LiveHeartbeat | null): string | null =>
  problemsOf(beat, true).reduce<string | null>((first, { since }) => earlier(first, since), null);
const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : Date.parse(b) < Date.parse(a) ? b : a;

/** The picture is whole up to the intake's last sign of life. */
const aliveBy = ({ at, intakeAge }: LiveHeartbeat): string =>
  new Date(Date.parse(at) - (intakeAge ?? 0) * 1000).toISOString();

/**
 * How old the picture is at the server time `now`, in milliseconds; null while it is live or nothing was ever live. The
 * band, the clock and every panel say this one age. Pure.
 */
export const pictureAge = ({ state, aliveAt }: Pick<Health, 'state' | 'aliveAt'>, now: number): number | null =>
  state === 'live' || aliveAt === null ? null : Math.max(0, now - Date.parse(aliveAt));

const words = (key: WordKey, params: HealthWordsOf['params'] = {}): HealthWordsOf => ({ key, params });
const seconds = (ms: number): number => Math.max(0, Math.round(ms / 1000));

/** A timer that should come every `everyMs` and came this late has slept with its tab or machine. Pure. */
export const slept = (lastTick: number, now: number, everyMs: number): boolean =>
  Math.abs(now - lastTick - everyMs) > 5000;
