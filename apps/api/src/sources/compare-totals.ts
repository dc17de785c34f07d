import type { ComparedDay, ComparedMeasure } from '@ioc/shared/answers/source-checks';
import { schemaOf } from '@ioc/shared/events/contract';
import type { LocalDay } from '#calendar/local-day.js';

/** What a source stated of one measure and day. */
export interface Stated {
  readonly day: LocalDay;
  readonly measure: string;
  readonly count: number;
  readonly statedAt: string;
}
/** Journaled events of a type by the local day of their time. */
export interface JournaledCount {
  readonly day: LocalDay;
  readonly type: string;
  readonly n: number;
}

/**
 * Compares the statements of one source with what is held, day by day. `days`: those of the window that are over or were
 * stated. A day without any statement is missing when the source stated an earlier one and something happened on it or
 * offices worked (`works`). Pure.
 */
export function compareTotals(
  source: string,
  {
    stated,
    held,
    firstStated,
    days,
    over,
    works,
  }: {
    readonly stated: readonly Stated[];
    readonly held: readonly JournaledCount[];
    /** The first day that the source ever stated. */
    readonly firstStated: LocalDay;
    readonly days: readonly LocalDay[];
    readonly over: (day: LocalDay) => boolean;
    readonly works: (day: LocalDay) => boolean;
  },
): ComparedDay[] {
  const usual = new Set(stated.map(({ measure }) => typeOf(measure) ?? measure));
  return days.flatMap((day): ComparedDay[] => {
    const said = stated.filter((one) => one.day === day);
    const have = new Map(held.filter((one) => one.day === day).map(({ type, n }) => [type, n]));
    if (said.length === 0) {
      const owed = day > firstStated && over(day) && (works(day) || have.size > 0);
      const measures = [...have].sort().map(([type, n]) => notStated(type, n));
      return owed ? [{ source, day, state: 'missing', statedAt: null, measures }] : [];
    }
    const named = new Set(said.map(({ measure }) => typeOf(measure) ?? measure));
    const left = [...have]
      .filter(([type]) => usual.has(type) && !named.has(type))
      .map(([type, n]) => notStated(type, n));
    const measures = [...said.map((one) => compared(one, have)), ...left].sort((a, b) =>
      a.measure < b.measure ? -1 : 1,
    );
    const differs = measures.some(({ state }) => state !== 'equal' && state !== 'not-comparable');
    const statedAt =
      said
        .map((one) => one.statedAt)
        .sort()
        .at(-1) ?? null;
    return [{ source, day, state: differs ? 'differs' : 'equal', statedAt, measures }];
  });
}

/** The event type that a measure names, whole (`vn.ioc.dossier.received.v1`) or short (`dossier.received`); null: none. */
export function typeOf(measure: string): string | null {
  const type = [measure, `vn.ioc.${measure}.v1`].find((name) => schemaOf(name));
  return type && schemaOf(type)?.kind !== 'source' ? type : null;
}

function compared({ measure, count }: Stated, have: ReadonlyMap<string, number>): ComparedMeasure {
  const type = typeOf(measure);
  if (type === null) return { measure, stated: count, held: null, difference: null, state: 'not-comparable' };
  const held = have.get(type) ?? 0;
  const difference = held - count;
  return {
    measure,
    stated: count,
    held,
    difference,
    state: difference === 0 ? 'equal' : difference < 0 ? 'fewer' : 'more',
  };
}

const notStated = (measure: string, held: number): ComparedMeasure => ({
  measure,
  stated: null,
  held,
  difference: null,
  state: 'not-stated',
});
