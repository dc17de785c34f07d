import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import type { CurrentDrill } from '@ioc/shared/answers/drills';
import { type DrillRun, mayStillSend } from '#simulator/drills/drill-run.js';

/**
 * The runs with what goes on now: one that is new is added, and those that are long over go then; one that no longer goes
 * on ended at `now`. Pure.
 */
export function withCurrent(
  runs: readonly DrillRun[],
  running: CurrentDrill['running'],
  drills: Catalogue['books']['drills'],
  now: number,
): readonly DrillRun[] {
  const isRunning = ({ startedAt }: DrillRun) => running !== null && startedAt === Date.parse(running.startedAt);
  const isCut = (run: DrillRun) => run.endsAt > now && !isRunning(run);
  const cut = runs.some(isCut) ? runs.map((run) => (isCut(run) ? { ...run, endsAt: now } : run)) : runs;
  if (running === null || runs.some(isRunning)) return cut;
  const drill = drills.find(({ code }) => code === running.drill);
  if (!drill) return cut;
  return [
    ...cut.filter((run) => mayStillSend(run, now)),
    { drill, startedAt: Date.parse(running.startedAt), endsAt: Date.parse(running.endsAt) },
  ];
}
