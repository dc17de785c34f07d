import { dayNumber, msAt } from '#calendar/local-day.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { type GrowingSums, growing, type SumsQuery, sumsQuery } from '#ledger/add-deltas.js';
import { type FigureInputs, measuresOf, observedOf, onlyKey, scopeOfIndicator } from '#ledger/figures.js';
import type { Queryable } from '#ledger/queryable.js';
import { readSums } from '#ledger/sums.sql.js';
import type { TimedEntries } from '#alarm-rules/case-changes.js';
import { kindsOf } from '#alarm-rules/kinds-of.js';
import type { ObservationsAtTime } from '#alarm-rules/observations-at-time.js';
import type { Pace } from '#alarm-rules/pace.js';
import { readChanges } from '#alarm-rules/read-changes.sql.js';
import { readObservationsSince } from '#alarm-rules/read-observations.sql.js';
import { TimedSums } from '#alarm-rules/timed-sums.js';

/** Indicators whose formulas are about the same cases; their sums are kept together. */
interface Group {
  readonly indicators: readonly Indicator[];
  readonly timed: TimedSums;
  sums: GrowingSums;
}

/** What some figures are made of as events say it at any instant, in order of time. */
export class EventTimeInputs {
  private constructor(
    private readonly db: Queryable,
    private readonly catalogue: Catalogue,
    private readonly groups: ReadonlyMap<string, Group>,
    private readonly observed: ObservationsAtTime,
  ) {}

  /** Reads what events from `start` on changed. */
  static async read(
    db: Queryable,
    indicators: readonly Indicator[],
    catalogue: Catalogue,
    start: number,
    pace: Pace,
  ): Promise<EventTimeInputs> {
    const day = catalogue.calendar.validFrom;
    const keys = new Set(indicators.map(onlyKey));
    const grouped = [...keys].map((key) => indicators.filter((one) => onlyKey(one) === key));
    const asked = new Set(grouped.flatMap((some) => [...queryOfAll(some, catalogue, day).asked.keys()]));
    const changes: TimedEntries[] = [];
    for (const kind of new Set(indicators.flatMap((one) => kindsOf(one) ?? [])))
      changes.push(...(await readChanges(db, kind, start, (measure) => asked.has(measure), catalogue, pace)));
    const groups = grouped.map((some): [string, Group] => [
      onlyKey(some[0] as Indicator),
      { indicators: some, timed: new TimedSums(changes, () => pace.step()), sums: noSums() },
    ]);
    const codes = [...new Set(indicators.flatMap(observedOf))];
    const observed = await readObservationsSince(db, codes, catalogue, start, pace);
    return new EventTimeInputs(db, catalogue, new Map(groups), observed);
  }

  /** What it is when a local day begins; `advance` goes on with it. */
  async open(day: string): Promise<FigureInputs> {
    const opens = msAt(dayNumber(day), 0);
    for (const group of this.groups.values()) {
      const query = queryOfAll(group.indicators, this.catalogue, day);
      const now = growing(await readSums(this.db, query.measures, day, {}, query.scope));
      group.sums = await group.timed.open(now, query, opens);
    }
    this.observed.advance(opens - 1);
    return this.inputs;
  }

  /** Adds what happened up to `now`, within the day that was opened; whether anything did. */
  advance(now: number): boolean {
    return [...[...this.groups.values()].map(({ timed }) => timed.advance(now)), this.observed.advance(now)].includes(
      true,
    );
  }

  get inputs(): FigureInputs {
    const sums = new Map([...this.groups].map(([key, group]) => [key, group.sums]));
    return { sums: sums.get('') ?? noSums(), only: sums, observations: this.observed.latest() };
  }
}

const noSums = (): GrowingSums => ({ byUnit: new Map(), byDay: new Map() });

/** What is asked of the ledger for indicators of one group on a day. */
function queryOfAll(indicators: readonly Indicator[], catalogue: Catalogue, day: string): SumsQuery {
  const measures = [...new Set(indicators.flatMap(measuresOf))];
  return sumsQuery(measures, day, scopeOfIndicator(indicators[0] as Indicator, catalogue));
}
