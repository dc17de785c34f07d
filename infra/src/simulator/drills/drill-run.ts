import type { Drill } from '@ioc/api/catalogue/drills';
import { minuteMs } from '#simulator/time/office.js';

/** One run of a drill, as the simulated province takes part in it. Milliseconds since 1970. */
export interface DrillRun {
  readonly drill: Drill;
  readonly startedAt: number;
  /** The end of its time, or when it was ended early. */
  readonly endsAt: number;
}

/** What a drill staged, held back and took back has all been sent so long after its end. */
const drainedMs = 10 * minuteMs;
/** Whether something of a run may still be on its way at `at`. Pure. */
export const mayStillSend = ({ endsAt }: Pick<DrillRun, 'endsAt'>, at: number): boolean => endsAt + drainedMs > at;
