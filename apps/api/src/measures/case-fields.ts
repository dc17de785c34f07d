import { type DayRange, multirange } from '#deadlines/day-ranges.js';

type FieldValue = string | number | boolean | readonly DayRange[] | null;

/** A case as measures ask it: the values of its columns. */
export interface CaseFields {
  readonly code: string;
  readonly value: (field: string) => FieldValue;
}

/** A column as far as a field needs it; `days`: of ranges, which the column itself has as text. */
interface FieldColumn<State> {
  readonly name: string;
  readonly of: (state: State) => unknown;
  readonly days?: ((state: State) => readonly DayRange[]) | undefined;
}

/** Reads fields of a state by the columns of its kind, each at most once. */
export function fieldReader<State>(
  columns: readonly FieldColumn<State>[],
): (state: State, code?: string) => CaseFields {
  const byName = new Map(columns.map(({ name, of, days }) => [name, days ?? of]));
  return (state, code = '') => {
    const known = new Map<string, FieldValue>();
    const value = (field: string): FieldValue => {
      const found = known.get(field);
      if (found !== undefined) return found;
      const read = byName.get(field);
      if (read === undefined) throw new Error(`no column ${field}`);
      const fresh = (read(state) ?? null) as FieldValue;
      known.set(field, fresh);
      return fresh;
    };
    return { code, value };
  };
}

/** A column of ranges of days. */
export const daysColumn = <State>(name: string, days: (state: State) => readonly DayRange[]) => ({
  name,
  type: 'datemultirange',
  of: (state: State) => multirange(days(state)),
  days,
});
