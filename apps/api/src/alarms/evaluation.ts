import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { WorkCalendar } from '#calendar/work-calendar.js';
import type { AlarmKey } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import { waitEnds, type Pending, step, type Verdict } from '#alarms/timing.js';

/** An alarm whose cause has not gone, as the evaluator knows it. */
export interface StandingAlarm extends AlarmKey {
  readonly id: string;
  readonly condition: 'active' | 'unknown';
  /** The rule as it was when it was raised: it judges the alarm until it has gone. */
  readonly of: AlarmRule;
  readonly suppressed: boolean;
}
export interface AlarmChange {
  readonly cell: Cell;
  readonly verdict: Exclude<Verdict, null>;
}
export interface LookOutcome {
  readonly changes: readonly AlarmChange[];
  /** Waits that began or ended; null: ended. */
  readonly pending: ReadonlyMap<string, Pending | null>;
}

/** Which causes stand, which wait, and what a look at some cells changes. Knows neither clock nor database. */
export class Evaluation {
  readonly standing: Map<string, StandingAlarm>;
  private readonly waiting: Map<string, Pending>;
  private readonly cells = new Map<string, Cell>();

  constructor(standing: readonly StandingAlarm[], waiting: ReadonlyMap<string, Pending>) {
    this.standing = new Map(standing.map((one) => [one.id, one]));
    this.waiting = new Map(waiting);
  }

  stands(id: string): boolean {
    return this.standing.has(id);
  }

  waits(id: string): boolean {
    return this.waiting.has(id);
  }

  /** Judges these cells, and with `due` those whose wait is over. Nothing is remembered until `keep`. */
  look(cells: readonly Cell[], now: number, due: boolean, calendar: WorkCalendar | null = null): LookOutcome {
    const changes: AlarmChange[] = [];
    const pending = new Map<string, Pending | null>();
    const over = due ? this.over(now, calendar) : [];
    for (const cell of new Map([...over, ...cells].map((one) => [one.id, one])).values()) {
      const before = this.waiting.get(cell.id) ?? null;
      const of = this.standing.get(cell.id);
      const rule = of?.of ?? cell.of;
      const { pending: after, verdict } = step(of?.condition ?? null, before, cell.finding, now, rule, calendar);
      if (verdict !== null) changes.push({ cell: of ? { ...cell, of: of.of } : cell, verdict });
      if (after?.since !== before?.since || after?.to !== before?.to) pending.set(cell.id, after);
      if (after) this.cells.set(cell.id, cell);
      else if (before) this.cells.delete(cell.id);
    }
    return { changes, pending };
  }

  /** Cells whose wait is over, as they were last seen. */
  private over(now: number, calendar: WorkCalendar | null): Cell[] {
    return [...this.waiting].flatMap(([id, wait]) => {
      const cell = this.cells.get(id);
      return cell && waitEnds(wait, cell.of, calendar) <= now ? [cell] : [];
    });
  }

  /** What rules over a kind of thing have found that stands or waits, each cause once. */
  keysOf(kind: 'path' | 'roster' | 'judged'): Pick<AlarmKey, 'unit' | 'cause'>[] {
    const waiting = [...this.waiting.keys()].flatMap((id) => this.cells.get(id) ?? []);
    const all = [...this.standing.values(), ...waiting].filter(({ of }) => kind in of.on);
    return [...new Map(all.map(({ unit, cause }) => [`${unit} ${cause}`, { unit, cause }])).values()];
  }

  /** What a look changed was stored. */
  keep({ changes, pending }: LookOutcome): void {
    for (const [id, wait] of pending) {
      if (wait) this.waiting.set(id, wait);
      else this.waiting.delete(id);
    }
    for (const { cell, verdict } of changes) {
      const { id, rule, unit, cause, of } = cell;
      const { suppressed = false } = this.standing.get(id) ?? {};
      if (verdict === 'clear') this.standing.delete(id);
      else
        this.standing.set(id, {
          ...{ id, rule, unit, cause, of, suppressed },
          condition: verdict === 'lose' ? 'unknown' : 'active',
        });
    }
  }

  /** Waits leave out the time from `held` to `now`: nobody knew in it whether their conditions lasted. */
  resume(held: number, now: number): ReadonlyMap<string, Pending> {
    const lost = Math.max(0, now - held);
    for (const [id, { to, since }] of this.waiting) this.waiting.set(id, { to, since: Math.min(since + lost, now) });
    return this.waiting;
  }

  /** Standing alarms that another one hides, or hides no more, by design; `root`: the unit that stands for all. */
  suppressions(root: string): { hide: StandingAlarm[]; show: StandingAlarm[] } {
    const active = new Set([...this.standing.values()].map(({ rule, unit }) => `${rule} ${unit}`));
    const hidden = ({ of, unit }: StandingAlarm) =>
      of.suppressedBy.some((rule) => active.has(`${rule} ${unit}`) || active.has(`${rule} ${root}`));
    const all = [...this.standing.values()].filter(({ of, suppressed }) => suppressed || of.suppressedBy.length > 0);
    return {
      hide: all.filter((one) => !one.suppressed && hidden(one)),
      show: all.filter((one) => one.suppressed && !hidden(one)),
    };
  }

  suppress(ids: readonly string[], suppressed: boolean): void {
    for (const id of ids) {
      const one = this.standing.get(id);
      if (one) this.standing.set(id, { ...one, suppressed });
    }
  }
}
