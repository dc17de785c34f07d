import type { SourceRow } from '@ioc/shared/live/tables';
import { addDays } from '#calendar/local-day.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { evaluate } from '#ledger/evaluate.js';
import { measuresOf, observedOf, queryOf, rollUp } from '#ledger/figures.js';
import { latestObservations } from '#ledger/observations.sql.js';
import type { Queryable } from '#ledger/queryable.js';
import type { UnitSums } from '#ledger/setting.js';
import { readSums } from '#ledger/sums.sql.js';
import type { Seen } from '#alarms/current-cells.js';
import { indicatorOf } from '#alarms/figure-cells.js';
import { hindsightOf } from '#alarms/hindsight.js';
import { type HindsightLine, type PastAlarm, readPastAlarms } from '#alarms/hindsight.sql.js';
import { judgeFigure } from '#alarms/judge.js';

/** A round looks at every past alarm once; the next one begins so long after. */
const roundMs = 15 * 60_000;

type Task = { readonly day: string; readonly indicator: Indicator; readonly alarms: readonly PastAlarm[] };

/**
 * Compares the figures by which past alarms were raised with what is known of their day now. One figure of one day is read at a
 * look, so that whatever was corrected does not hold up what is judged now.
 */
export class HindsightWatch {
  private tasks: Task[] = [];
  private begunAt = -Infinity;

  forget(): void {
    this.tasks = [];
    this.begunAt = -Infinity;
  }

  /** What the next figure of the round turned; none in most looks. */
  async next(db: Queryable, { catalogue, today, sources }: Seen, now: number): Promise<HindsightLine[]> {
    if (this.tasks.length === 0) {
      if (Math.abs(now - this.begunAt) < roundMs) return [];
      this.begunAt = now;
      this.tasks = tasksOf(await readPastAlarms(db, today), catalogue);
    }
    const task = this.tasks.shift();
    return task ? compare(db, task, catalogue, sources) : [];
  }
}

/** Alarms by the figure and the day on which they were raised. What is published and counted at once is left out. Pure. */
function tasksOf(alarms: readonly PastAlarm[], catalogue: Catalogue): Task[] {
  const tasks = new Map<string, { day: string; indicator: Indicator; alarms: PastAlarm[] }>();
  for (const alarm of alarms) {
    const indicator = indicatorOf(catalogue, alarm.cause, alarm.day);
    if (!indicator || (measuresOf(indicator).length > 0 && observedOf(indicator).length > 0)) continue;
    const key = `${alarm.day} ${indicator.code}`;
    const task = tasks.get(key) ?? { day: alarm.day, indicator, alarms: [] };
    task.alarms.push(alarm);
    tasks.set(key, task);
  }
  return [...tasks.values()];
}

async function compare(
  db: Queryable,
  { day, indicator, alarms }: Task,
  catalogue: Catalogue,
  sources: readonly SourceRow[],
): Promise<HindsightLine[]> {
  const observed = await latestObservations(db, observedOf(indicator), day);
  const setting = { catalogue, today: day, observed, sources: sources.map(awake) };
  const isObserved = measuresOf(indicator).length === 0;
  const [then, now] = isObserved ? [none, none] : await sumsThenAndNow(db, indicator, catalogue, day);
  return alarms.flatMap((alarm) => {
    const figureOf = (sums: UnitSums) => evaluate(indicator, sums, { ...setting, unit: alarm.unit });
    const known = figureOf(now.get(alarm.unit) ?? new Map());
    // A revision replaces what was published; the alarm itself says what it was then.
    const before = isObserved ? null : figureOf(then.get(alarm.unit) ?? new Map());
    const verdict = hindsightOf({
      then: before ? judgeFigure(alarm.definition, before) : 'active',
      now: judgeFigure(alarm.definition, known),
      said: alarm.hindsight,
    });
    return verdict ? [{ alarm, verdict, value: known.value, then: before?.value ?? null }] : [];
  });
}

const none: ReadonlyMap<string, UnitSums> = new Map();

/** The sums of each unit on a day: as they were known at its end, and as they are known now. */
async function sumsThenAndNow(db: Queryable, indicator: Indicator, catalogue: Catalogue, day: string) {
  const { measures, scope } = queryOf(indicator, catalogue, day);
  const then = await readSums(db, measures, day, { before: addDays(day, 1) }, scope);
  const now = await readSums(db, measures, day, {}, scope);
  return [rollUp(then.byUnit, catalogue), rollUp(now.byUnit, catalogue)] as const;
}

/** How late a source is now says nothing of a day that is over. */
const awake = (source: SourceRow): SourceRow => ({ ...source, state: 'live' });
