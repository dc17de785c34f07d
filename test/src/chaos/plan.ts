import type { Random } from '@ioc/test/support/random';

/** What is killed: the database in three ways, the program, the broker. */
export type Victim = 'postmaster' | 'backend' | 'immediate' | 'program' | 'broker';
export type LogKind = 'embedded' | 'kafka';
export type PaceName = 'quiet' | 'slow' | 'busy';

/** How the senders send: so many lanes, each a post of `events` and then a pause of `from` to `to` milliseconds. */
export interface Pace {
  readonly lanes: number;
  readonly events: number;
  readonly from: number;
  readonly to: number;
}

/** `quiet` stays under 20 events a second, so that the program is idle between two posts. */
export const paces: Readonly<Record<PaceName, Pace>> = {
  quiet: { lanes: 2, events: 3, from: 260, to: 640 },
  slow: { lanes: 2, events: 3, from: 60, to: 180 },
  busy: { lanes: 4, events: 10, from: 20, to: 60 },
};

/** Shares of the victims, in hundredths. */
const shares: Readonly<Record<LogKind, readonly [Victim, number][]>> = {
  embedded: [
    ['postmaster', 35],
    ['backend', 25],
    ['immediate', 20],
    ['program', 20],
  ],
  kafka: [
    ['postmaster', 25],
    ['backend', 20],
    ['immediate', 15],
    ['program', 20],
    ['broker', 20],
  ],
};

export interface Kill {
  readonly victim: Victim;
  readonly pace: PaceName;
  /** Milliseconds of sending before the kill; then, after the next acknowledgement, so many more. */
  readonly sendMs: number;
  readonly afterMs: number;
  /** The kill waits for the moment in which all is journaled: the program is idle and notices nothing of a lost commit. */
  readonly idle: boolean;
  /** How long the victim stays away, as far as that can be chosen. */
  readonly awayMs: number;
}

/** The next kill. A third of those that count is quiet, a third slow, a third busy. Pure but for the dice. */
export function nextKill(dice: Random, log: LogKind, counted: number, only: readonly PaceName[]): Kill {
  const pace = only[counted % only.length] as PaceName;
  const thrown = dice.between(0, 99);
  let sum = 0;
  const victim = (shares[log].find(([, share]) => (sum += share) > thrown) ?? ['postmaster'])[0] as Victim;
  // A program and a broker are killed between the answer to the sender and the commit, a database also after it.
  const database = victim !== 'program' && victim !== 'broker';
  return {
    victim,
    pace,
    sendMs: dice.between(100, pace === 'quiet' ? 900 : 500),
    afterMs: dice.between(0, database ? 40 : 4),
    idle: dice.chance(0.75) && database,
    awayMs: dice.chance(0.5) ? 0 : dice.between(0, 800),
  };
}
