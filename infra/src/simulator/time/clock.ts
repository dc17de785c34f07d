/** The time that the simulated province lives in. Milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Real milliseconds until the province's clock shows `at`; 0 when it has passed. */
  realMsUntil(at: number): number;
}

export const realClock: Clock = { now: () => Date.now(), realMsUntil: (at) => Math.max(0, at - Date.now()) };

/** Runs from `from`, `speed` times as fast as ours, and never past our own present; speed 0: everything is already due. */
export function fastClock(from: number, speed: number, real: () => number = Date.now): Clock {
  const started = real();
  const now = () => (speed === 0 ? real() : Math.min(real(), from + (real() - started) * speed));
  return {
    now,
    realMsUntil: (at) =>
      speed === 0 ? Math.max(0, at - real()) : Math.max(0, Math.max((at - now()) / speed, at - real())),
  };
}
