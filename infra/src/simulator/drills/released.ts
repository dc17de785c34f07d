import { everySource } from '@ioc/api/catalogue/drills';
import type { DrillRun } from '#simulator/drills/drill-run.js';
import { minuteMs } from '#simulator/time/office.js';
import type { Delivery } from '#simulator/travel/cloud-event.js';

/** What was held back comes within half a minute once its sender is heard again, in the order in which it was to be sent. */
const drainMs = minuteMs / 2;

/**
 * When a delivery really leaves its source: at its time, or after the silence that a drill stages. null: never, for a
 * heartbeat says that its sender lives now. `notBefore`: it leaves then at the earliest, for nobody was there to send it. Pure.
 */
export function releasedAt(
  { publishAt, kind, event }: Delivery,
  runs: readonly DrillRun[],
  notBefore = -Infinity,
): number | null {
  const source = event.source.slice('urn:ioc:source:'.length);
  let at = publishAt;
  for (const [from, to] of silencesOf(source, runs)) {
    const leaves = Math.max(at, notBefore);
    if (leaves < from || leaves >= to) continue;
    if (kind === 'source') return null;
    at = to + (Math.max(0, at - from) / (to - from)) * drainMs;
  }
  return at;
}

/** Silences of a source in order of time; one that the end of its drill cuts short ends there. */
function silencesOf(source: string, runs: readonly DrillRun[]): [from: number, to: number][] {
  const silences = runs.flatMap(({ drill, startedAt, endsAt }) =>
    drill.injects.flatMap(({ atMinute, do: staged }): [number, number][] => {
      if (!('silence' in staged) || (staged.silence !== everySource && staged.silence !== source)) return [];
      const from = startedAt + atMinute * minuteMs;
      return [[from, Math.min(from + staged.minutes * minuteMs, endsAt)]];
    }),
  );
  return silences.filter(([from, to]) => from < to).sort(([a], [b]) => a - b);
}
