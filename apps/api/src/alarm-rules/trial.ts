import type { TrialLimit } from '@ioc/shared/answers/alarm-rules';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import { localDay, timeOfDay, hourMs } from '#calendar/local-day.js';
import type { WorkCalendar } from '#calendar/work-calendar.js';
import type { Cell } from '#alarms/cell.js';
import { Evaluation } from '#alarms/evaluation.js';
import { isJudgedAt } from '#alarms/schedule.js';

/** Once that a rule would have raised an alarm. */
export interface Hit {
  readonly unit: string;
  readonly cause: string;
  readonly at: number;
  readonly value: number | null;
  /** When it would have been well again; null: it still stood at the end. */
  readonly until: number | null;
  readonly isNight: boolean;
  readonly detail: Cell['detail'];
}

/** Hours in which nobody should be woken for nothing: from 22 to 6. Pure. */
const isNight = (at: number): boolean => {
  const hour = timeOfDay(at) / hourMs;
  return hour >= 22 || hour < 6;
};

/** As many hits as are named; the rest is counted. */
const mostHits = 2000;

/** Lets one rule look at history by the judges of now, and notes when it would have raised an alarm. */
export class Trial {
  private readonly evaluation = new Evaluation([], new Map());
  private readonly hits: Hit[] = [];
  private readonly open = new Map<string, { until: number | null }>();
  private readonly byDay = new Map<string, { count: number; night: number }>();
  private readonly limits: TrialLimit[] = [];
  private standing = 0;
  total = 0;
  night = 0;

  constructor(
    private readonly rule: AlarmRule,
    /** What is raised before counts as standing when the time begins. */
    private readonly from: number,
  ) {}

  /** What rules over a kind of thing have found that stands or waits. */
  found(kind: 'path' | 'roster' | 'judged'): ReturnType<Evaluation['keysOf']> {
    return this.evaluation.keysOf(kind);
  }

  /** History does not hold all that the rule looks at. */
  limit(one: TrialLimit): void {
    this.limits.push(one);
  }

  look(cells: readonly Cell[], now: number, calendar: WorkCalendar): void {
    const judged = isJudgedAt(this.rule, calendar, now) ? cells : cells.map((cell) => ({ ...cell, finding: null }));
    const outcome = this.evaluation.look(judged, now, true, calendar);
    this.evaluation.keep(outcome);
    for (const { cell, verdict } of outcome.changes) {
      if (verdict === 'recur') this.raised(cell, now);
      if (verdict === 'clear') this.cleared(cell.id, now);
    }
  }

  private raised({ id, unit, cause, value, detail }: Cell, at: number): void {
    if (at < this.from) {
      this.standing += 1;
      return;
    }
    const of = this.byDay.get(localDay(at)) ?? { count: 0, night: 0 };
    const night = isNight(at) ? 1 : 0;
    this.byDay.set(localDay(at), { count: of.count + 1, night: of.night + night });
    this.total += 1;
    this.night += night;
    if (this.hits.length >= mostHits) return;
    const hit = { unit, cause, at, value, until: null, isNight: night === 1, detail };
    this.open.set(id, hit);
    this.hits.push(hit);
  }

  private cleared(id: string, at: number): void {
    if (at < this.from) this.standing -= 1;
    const hit = this.open.get(id);
    if (hit) hit.until = at;
    this.open.delete(id);
  }

  result() {
    const { total, night, standing, hits, limits } = this;
    return { total, night, standing, hits, limits, days: [...this.byDay].map(([day, of]) => ({ day, ...of })) };
  }
}
export type TrialResult = ReturnType<Trial['result']>;
