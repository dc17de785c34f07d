import { dayNumber } from '#calendar/local-day.js';
import { Series } from '#ledger/columns/series.js';

type Visit = (place: string, channel: string, series: Series) => void;

/** One marginal ledger by columns: a series for each measure, place (unit or topic) and channel. */
export class LedgerColumns {
  private readonly byMeasure = new Map<string, Map<string, Map<string, Series>>>();

  add(measure: string, place: string, channel: string, day: string, n: number): void {
    this.series(measure, place, channel).add(dayNumber(day), n);
  }

  /** The series of a key, made where there is none. */
  series(measure: string, place: string, channel: string): Series {
    const byPlace = made(this.byMeasure, measure, () => new Map<string, Map<string, Series>>());
    return made(
      made(byPlace, place, () => new Map<string, Series>()),
      channel,
      () => new Series(),
    );
  }

  /** Each series of a measure; of one channel, or of all where it is null; of some places, or of all. */
  each(measure: string, channel: string | null, places: Iterable<string> | null, visit: Visit): void {
    const byPlace = this.byMeasure.get(measure);
    if (!byPlace) return;
    for (const place of places ?? byPlace.keys()) {
      const byChannel = byPlace.get(place);
      if (!byChannel) continue;
      if (channel === null) for (const [of, series] of byChannel) visit(place, of, series);
      else if (byChannel.has(channel)) visit(place, channel, byChannel.get(channel) as Series);
    }
  }

  get measures(): string[] {
    return [...this.byMeasure.keys()];
  }

  get places(): string[] {
    return [...new Set([...this.byMeasure.values()].flatMap((byPlace) => [...byPlace.keys()]))];
  }

  /** How many series and days it holds. */
  size(): { series: number; cells: number } {
    let [series, cells] = [0, 0];
    for (const measure of this.byMeasure.keys())
      this.each(measure, null, null, (_, __, one) => {
        series += 1;
        cells += one.length;
      });
    return { series, cells };
  }
}

function made<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const value = make();
  map.set(key, value);
  return value;
}
