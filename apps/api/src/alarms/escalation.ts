import type { AlarmRule } from '#catalogue/alarm-rules.js';

type Chain = Pick<AlarmRule, 'escalate'>;
const minute = 60_000;

/** When a step of the chain of an alarm that was raised at `raisedAt` is due; null: the chain has no such step. Pure. */
export function stepAt({ escalate }: Chain, raisedAt: Date, step: number): Date | null {
  const of = escalate[step];
  return of ? new Date(raisedAt.getTime() + of.afterMinutes * minute) : null;
}

export const firstStep = (rule: Chain, raisedAt: Date): Date | null => stepAt(rule, raisedAt, 0);

/** Milliseconds until a notification that did not arrive is tried again; null: it is given up. `tries`: so many were made. Pure. */
export const waitBefore = (tries: number): number | null => waits[tries - 1] ?? null;
const waits = [5, 15, 60, 300, 900, 3600, 3600].map((seconds) => seconds * 1000);
