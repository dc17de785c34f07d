/**
 * A condition on one case, as data: SQL (apps/api/src/measures/measure-sql.ts) and TypeScript (matches.ts beside it) are both
 * derived from it. Fields are the columns of the case's table. What is not known is no match; `not` holds for all else.
 */
export type Condition =
  | { readonly op: 'is'; readonly field: string; readonly value: string }
  /** What is not known is something else too. */
  | { readonly op: 'is-not'; readonly field: string; readonly value: string }
  | { readonly op: 'is-in'; readonly field: string; readonly values: readonly string[] }
  | { readonly op: 'above'; readonly field: string; readonly number: number }
  | { readonly op: 'before'; readonly field: string; readonly other: string }
  /** By the window: a day up to its end, a day after it, a range of days that has its last day. */
  | { readonly op: 'yes' | 'known' | 'unknown' | 'by-end' | 'after-end' | 'at-end'; readonly field: string }
  /** The procedure is one that the catalogue offers fully online, or has a fee for. */
  | { readonly op: 'procedure'; readonly field: string; readonly offered: ProcedureClass }
  /** By the window's end another case of the kind had begun that names this one in `field`. */
  | { readonly op: 'named-by-another'; readonly field: string; readonly begun: string }
  /** Another case of the kind, which this one names in `field`, is there and is so. */
  | { readonly op: 'names-another'; readonly field: string; readonly where: Condition }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition };

export type ProcedureClass = 'full' | 'fee';

/** What fields of a kind of case hold: one of some words, a flag, a number, a local day, ranges of local days. */
export type FieldTypes = Record<string, 'word' | 'flag' | 'number' | 'day' | 'days'>;
type FieldOf<F extends FieldTypes, T> = { [N in keyof F]: F[N] extends T ? N : never }[keyof F] & string;
export type DayOf<F extends FieldTypes> = FieldOf<F, 'day'>;
export type DaysOf<F extends FieldTypes> = FieldOf<F, 'days'>;

/** The conditions on a kind's fields; each field in its place. */
export function conditionsOf<F extends FieldTypes>() {
  type Day = DayOf<F>;
  return {
    is: (field: FieldOf<F, 'word'>, value: string): Condition => ({ op: 'is', field, value }),
    isNot: (field: FieldOf<F, 'word'>, value: string): Condition => ({ op: 'is-not', field, value }),
    isIn: (field: FieldOf<F, 'word'>, ...values: string[]): Condition => ({ op: 'is-in', field, values }),
    yes: (field: FieldOf<F, 'flag'>): Condition => ({ op: 'yes', field }),
    above: (field: FieldOf<F, 'number'>, number: number): Condition => ({ op: 'above', field, number }),
    known: (field: FieldOf<F, 'word' | 'day'>): Condition => ({ op: 'known', field }),
    unknown: (field: FieldOf<F, 'word' | 'day'>): Condition => ({ op: 'unknown', field }),
    before: (field: Day, other: Day): Condition => ({ op: 'before', field, other }),
    byEnd: (field: Day): Condition => ({ op: 'by-end', field }),
    afterEnd: (field: Day): Condition => ({ op: 'after-end', field }),
    atEnd: (field: DaysOf<F>): Condition => ({ op: 'at-end', field }),
    procedure: (field: FieldOf<F, 'word'>, offered: ProcedureClass): Condition => ({ op: 'procedure', field, offered }),
    namesAnother: (field: FieldOf<F, 'word'>, where: Condition): Condition => ({ op: 'names-another', field, where }),
    namedByAnother: (field: FieldOf<F, 'word'>, begun: Day): Condition => ({ op: 'named-by-another', field, begun }),
  };
}

export const all = (...of: Condition[]): Condition => ({ op: 'all', of });
export const any = (...of: Condition[]): Condition => ({ op: 'any', of });
export const not = (of: Condition): Condition => ({ op: 'not', of });
