import type { Observation } from '#ledger/observations.sql.js';

/** The observation of a series, and when its last event came. */
export interface PublishedSeries extends Observation {
  readonly lastAt: string;
}
interface SeriesChange {
  readonly at: number;
  readonly code: string;
  /** null: nothing is known of it (any more). */
  readonly is: PublishedSeries | null;
}

/** The latest observation of each indicator and unit at one time after another, by what had happened until then. */
export class ObservationsAtTime {
  private readonly changes: readonly SeriesChange[];
  private readonly byCode: Map<string, PublishedSeries>;
  private next = 0;
  private held: readonly Observation[] | null = null;

  /** `before`: by code of the series, as they are before the first change. */
  constructor(before: ReadonlyMap<string, PublishedSeries>, changes: readonly SeriesChange[]) {
    this.byCode = new Map(before);
    this.changes = changes.toSorted((a, b) => a.at - b.at);
  }

  /** Takes what happened up to `now`, which never goes back; whether anything did. */
  advance(now: number): boolean {
    const before = this.next;
    for (let change = this.changes[before]; change && change.at <= now; change = this.changes[++this.next]) {
      if (change.is) this.byCode.set(change.code, change.is);
      else this.byCode.delete(change.code);
    }
    if (this.next > before) this.held = null;
    return this.next > before;
  }

  /** One for each indicator and unit, in the order that the live question has (`latestObservations`). */
  latest(): readonly Observation[] {
    this.held ??= latestOf([...this.byCode.values()]);
    return this.held;
  }
}

function latestOf(all: readonly PublishedSeries[]): Observation[] {
  const latest = new Map<string, PublishedSeries>();
  for (const one of all) {
    const key = `${one.indicator}\n${one.unit}`;
    const before = latest.get(key);
    if (!before || isLater(one, before)) latest.set(key, one);
  }
  return [...latest.values()].map(({ lastAt: _, ...observation }) => observation);
}

/** By the instant for which it was true, then by when it came, then by its period. */
function isLater(one: PublishedSeries, other: PublishedSeries): boolean {
  const order =
    Date.parse(one.asOf) - Date.parse(other.asOf) ||
    Date.parse(one.lastAt) - Date.parse(other.lastAt) ||
    (one.period < other.period ? -1 : 1);
  return order > 0;
}
