import { dayNumber, msAt } from '#calendar/local-day.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';
import { addDeltas, type GrowingSums, growing, type SumsQuery } from '#ledger/add-deltas.js';
import { measuresOf, queryOf } from '#ledger/figures.js';
import type { Queryable } from '#ledger/queryable.js';
import { readSums } from '#ledger/sums.sql.js';
import type { Pace } from '#alarm-rules/pace.js';
import { readChanges } from '#alarm-rules/read-changes.sql.js';
import { type TimedEntries, undone } from '#alarm-rules/case-changes.js';

/** Kinds of cases that a figure counts; null: it counts something else. Pure. */
export function kindsOf(indicator: Indicator): CaseKind[] | null {
  const kinds = [...new Set(measuresOf(indicator).map((measure) => measure.split('.')[0] as string))];
  return kinds.length > 0 && kinds.every((kind) => kind in caseKinds) ? (kinds as CaseKind[]) : null;
}

/**
 * The sums of a figure as events say them at any instant, in order of time. Those of a day are the ledger's of now, less what
 * events changed from that day on; each event is then added again at its own time.
 */
export class EventTimeSums {
  private query: SumsQuery | null = null;
  private sums: GrowingSums | null = null;
  private next = 0;

  private constructor(
    private readonly db: Queryable,
    private readonly indicator: Indicator,
    private readonly catalogue: Catalogue,
    private readonly changes: readonly TimedEntries[],
    private readonly pace: Pace,
  ) {}

  /** Reads what events from `start` on changed. */
  static async read(db: Queryable, indicator: Indicator, catalogue: Catalogue, start: number, pace: Pace) {
    const { asked } = queryOf(indicator, catalogue, catalogue.calendar.validFrom);
    const changes: TimedEntries[] = [];
    for (const kind of kindsOf(indicator) ?? [])
      changes.push(...(await readChanges(db, kind, start, (measure) => asked.has(measure), catalogue, pace)));
    changes.sort((a, b) => a.at - b.at);
    return new EventTimeSums(db, indicator, catalogue, changes, pace);
  }

  /** The sums when a local day begins; `advance` goes on with these. */
  async open(day: string): Promise<GrowingSums> {
    const query = queryOf(this.indicator, this.catalogue, day);
    const sums = growing(await readSums(this.db, query.measures, day, {}, query.scope));
    const opens = msAt(dayNumber(day), 0);
    const first = this.changes.findIndex(({ at }) => at >= opens);
    this.next = first < 0 ? this.changes.length : first;
    for (const { entries } of this.changes.slice(this.next)) {
      addDeltas(sums, undone(entries), query);
      await this.pace.step();
    }
    [this.query, this.sums] = [query, sums];
    return sums;
  }

  /** Adds what happened up to `now`, within the day that was opened; whether anything did. */
  advance(now: number): boolean {
    const before = this.next;
    for (let change = this.changes[this.next]; change && change.at <= now; change = this.changes[++this.next])
      if (this.sums && this.query) addDeltas(this.sums, change.entries, this.query);
    return this.next > before;
  }
}
