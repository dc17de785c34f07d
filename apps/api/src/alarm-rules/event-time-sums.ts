import { dayNumber, msAt } from '#calendar/local-day.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { type GrowingSums, growing } from '#ledger/add-deltas.js';
import { queryOf } from '#ledger/figures.js';
import type { Queryable } from '#ledger/queryable.js';
import { readSums } from '#ledger/sums.sql.js';
import type { TimedEntries } from '#alarm-rules/case-changes.js';
import { kindsOf } from '#alarm-rules/kinds-of.js';
import type { Pace } from '#alarm-rules/pace.js';
import { readChanges } from '#alarm-rules/read-changes.sql.js';
import { TimedSums } from '#alarm-rules/timed-sums.js';

/** The sums of a figure as events say them at any instant, in order of time. */
export class EventTimeSums {
  private constructor(
    private readonly db: Queryable,
    private readonly indicator: Indicator,
    private readonly catalogue: Catalogue,
    private readonly sums: TimedSums,
  ) {}

  /** Reads what events from `start` on changed. */
  static async read(db: Queryable, indicator: Indicator, catalogue: Catalogue, start: number, pace: Pace) {
    const { asked } = queryOf(indicator, catalogue, catalogue.calendar.validFrom);
    const changes: TimedEntries[] = [];
    for (const kind of kindsOf(indicator) ?? [])
      changes.push(...(await readChanges(db, kind, start, (measure) => asked.has(measure), catalogue, pace)));
    return new EventTimeSums(db, indicator, catalogue, new TimedSums(changes, () => pace.step()));
  }

  /** The sums when a local day begins; `advance` goes on with these. */
  async open(day: string): Promise<GrowingSums> {
    const query = queryOf(this.indicator, this.catalogue, day);
    const now = growing(await readSums(this.db, query.measures, day, {}, query.scope));
    return this.sums.open(now, query, msAt(dayNumber(day), 0));
  }

  /** Adds what happened up to `now`, within the day that was opened; whether anything did. */
  advance(now: number): boolean {
    return this.sums.advance(now);
  }
}
