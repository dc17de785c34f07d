import type { Hindsight } from '@ioc/shared/alarms/hindsight';
import type { CauseFinding } from '#alarms/judge.js';

/** What an alarm's figure of the day on which it was raised was found to be: as it was known that day, and as it is known now. */
export interface FoundTwice {
  readonly then: CauseFinding;
  readonly now: CauseFinding;
  /** What was written beside the alarm before; null: nothing. */
  readonly said: Hindsight | null;
}

/**
 * Whether corrections since have made an alarm wrong (the figure as it is known now was never beyond its threshold) or right.
 * Null: nothing to write. A figure that moved and stayed on its side of the threshold says nothing. Pure.
 */
export function hindsightOf({ then, now, said }: FoundTwice): Hindsight | null {
  if (isUnjudged(then) || isUnjudged(now)) return null;
  const verdict = now === 'active' ? 'right' : 'wrong';
  const crossed = (then === 'active') !== (now === 'active');
  return verdict !== said && (crossed || said !== null) ? verdict : null;
}

const isUnjudged = (finding: CauseFinding) => finding === null || finding === 'unknown';
