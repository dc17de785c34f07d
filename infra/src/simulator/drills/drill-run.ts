import type { Drill } from '@ioc/api/catalogue/drills';

/** One run of a drill, as the simulated province takes part in it. Milliseconds since 1970. */
export interface DrillRun {
  readonly drill: Drill;
  readonly startedAt: number;
  /** The end of its time, or when it was ended early. */
  readonly endsAt: number;
}
