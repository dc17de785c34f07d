import type { Condition, ProcedureClass } from '@ioc/shared/measures/condition';
import { coversDay, type DayRange } from '#deadlines/day-ranges.js';
import type { CaseFields } from '#measures/case-fields.js';

/** First and last local day. */
export interface DayWindow {
  readonly from: string;
  readonly to: string;
}

/** What a few conditions ask beyond the case itself. */
export interface Surroundings {
  readonly isOffered: (procedure: string, as: ProcedureClass) => boolean;
  /** The beginnings of cases of the kind that name this one in a field. */
  readonly begunNaming: (code: string, field: string, begun: string) => readonly (string | null)[];
  /** The case of the kind that has a code. */
  readonly caseOf: (code: string | null) => CaseFields | undefined;
}

export type CaseTest = (one: CaseFields, window: DayWindow, around: Surroundings) => boolean;

/** All conditions of a measure. */
export function conditionsTest(where: readonly Condition[]): CaseTest {
  const tests = where.map(conditionTest);
  return (one, window, around) => tests.every((test) => test(one, window, around));
}

/** The day of a flow: of several fields the first that is known. */
export function flowDay(fields: readonly string[], one: CaseFields): string | null {
  for (const field of fields) {
    const day = one.value(field);
    if (day !== null) return day as string;
  }
  return null;
}

function conditionTest(of: Condition): CaseTest {
  switch (of.op) {
    case 'all':
      return conditionsTest(of.of);
    case 'any': {
      const tests = of.of.map(conditionTest);
      return (...asked) => tests.some((test) => test(...asked));
    }
    case 'not': {
      const test = conditionTest(of.of);
      return (...asked) => !test(...asked);
    }
    case 'named-by-another':
      return (one, { to }, { begunNaming }) =>
        begunNaming(one.code, of.field, of.begun).some((day) => day !== null && day <= to);
    case 'names-another': {
      const test = conditionTest(of.where);
      return (one, window, around) => {
        const named = around.caseOf(one.value(of.field) as string | null);
        return named !== undefined && test(named, window, around);
      };
    }
    case 'procedure':
      return (one, _, { isOffered }) => isOffered(one.value(of.field) as string, of.offered);
    case 'before':
      return (one) => isBefore(one.value(of.field), one.value(of.other));
    default: {
      const test = valueTest(of);
      return (one, { to }) => test(one.value(of.field), to);
    }
  }
}

type Value = ReturnType<CaseFields['value']>;
type OfValue = Exclude<
  Condition,
  { op: 'all' | 'any' | 'not' | 'named-by-another' | 'names-another' | 'procedure' | 'before' }
>;

const isBefore = (one: Value, other: Value) => one !== null && other !== null && one < other;

function valueTest(of: OfValue): (value: Value, to: string) => boolean {
  switch (of.op) {
    case 'is':
      return (value) => value === of.value;
    case 'is-not':
      return (value) => value !== of.value;
    case 'is-in':
      return (value) => of.values.includes(value as string);
    case 'above':
      return (value) => (value as number) > of.number;
    case 'yes':
      return (value) => value === true;
    case 'known':
      return (value) => value !== null;
    case 'unknown':
      return (value) => value === null;
    case 'by-end':
      return (value, to) => value !== null && value <= to;
    case 'after-end':
      return (value, to) => value !== null && value > to;
    case 'at-end':
      return (value, to) => value !== null && coversDay(value as readonly DayRange[], to);
  }
}
