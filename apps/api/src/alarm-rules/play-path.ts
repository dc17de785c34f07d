import { localDay } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';
import { pathCells } from '#alarms/event-cells.js';
import type { Pace } from '#alarm-rules/pace.js';
import { readPathLines } from '#alarm-rules/path-lines.sql.js';
import { type PathSpan, problemsAt, pathSpans } from '#alarm-rules/path-spans.js';
import type { Played } from '#alarm-rules/played.js';
import type { Trial } from '#alarm-rules/trial.js';

const minuteMs = 60_000;
/** Working hours end on quarters. */
const stepMs = 15 * minuteMs;

/** Plays the problems of the path that alarms noted. */
export async function playPath(db: Queryable, of: Played, trial: Trial, pace: Pace): Promise<void> {
  const { rule, catalogue, start, end } = of;
  const spans = pathSpans(await readPathLines(db, end));
  trial.limit({ code: 'path-by-alarms' });
  for (const now of instants(spans, of)) {
    pace.progress = { doing: 'playing', day: localDay(now), share: (now - start) / (end - start) };
    const known = trial.found('path').map(({ cause }) => cause);
    trial.look(pathCells([rule], problemsAt(spans, now), catalogue, known), now, catalogue.calendar);
    await pace.step();
  }
}

/** When anything may change: a problem begins or ends, a wait after it is over, or a quarter of an hour has passed. */
function instants(spans: readonly PathSpan[], { rule, start, end }: Played): number[] {
  const changes = spans.flatMap(({ from, to }) => [
    ...[Math.max(from, start), Math.max(from, start) + rule.onMinutes * minuteMs],
    ...[to, to + rule.offMinutes * minuteMs],
  ]);
  const quarters = Array.from({ length: Math.ceil((end - start) / stepMs) }, (_, n) => start + n * stepMs);
  return [...new Set([...changes, ...quarters])].filter((at) => at >= start && at < end).sort((a, b) => a - b);
}
