import type { Condition, DayOf, DaysOf, FieldTypes } from '@ioc/shared/measures/condition';

export type MeasuredKind = 'dossier' | 'complaint' | 'task' | 'document';

/** Days of a case: from one of its days until another (unknown: until further notice), a field of ranges, or made of both. */
export type Days =
  | { readonly from: string; readonly until: string }
  | { readonly in: string }
  | { readonly both: readonly [Days, Days] }
  | { readonly of: Days; readonly but: Days };

/**
 * What is counted. `flow`: the case's day lies in the window; of several fields the first that is known. `stock`: the
 * window's last day is one of its days. `touched`: one of these days lies in the window. `always`: whatever the window is.
 */
export type Counts =
  | { readonly flow: readonly string[] }
  | { readonly stock: Days }
  | { readonly touched: { readonly from: string; readonly until: string } }
  | { readonly always: true };

/**
 * The unit that counts the case. `own`: its only unit. `holder`: who had it at the end of the day that is counted.
 * `holder-at-end`: who had it on the window's last day. `nobody`: the intake desk. Else the unit in a field.
 */
export type Under = 'own' | 'holder' | 'holder-at-end' | 'nobody' | { readonly field: string };

/** Which cases are counted and listed: SQL, TypeScript and entries of the ledger are derived from it (apps/api/src/measures). */
export interface CaseMeasure {
  readonly kind: MeasuredKind;
  readonly counts: Counts;
  /** All of them hold. */
  readonly where: readonly Condition[];
  readonly under: Under;
}

/** What a measure is called, and how it relates to others. */
interface Named {
  /** Its name on the screens. */
  readonly vi: string;
  readonly en: string;
  /** It has no entries of its own: it is another measure's entries of one channel, which the ledger knows anyway. */
  readonly channelOf?: { readonly measure: string; readonly channel: string } | undefined;
  /** The measures of whose sum it is shown as a share. */
  readonly shareOf?: readonly string[] | undefined;
}

/** A measure of the ledger, with its name. */
export interface Measure extends CaseMeasure, Named {}

/** Days in the fields of a kind. */
type DaysIn<F extends FieldTypes> =
  | DaysOf<F>
  | { readonly from: DayOf<F>; readonly until: DayOf<F> }
  | { readonly both: readonly [DaysIn<F>, DaysIn<F>] }
  | { readonly of: DaysIn<F>; readonly but: DaysIn<F> };

/** What a measure counts, as its file states it: one of `flow`, `stock`, `touched`, `always`. */
type StatedCase<F extends FieldTypes> = (
  | { readonly flow: DayOf<F> | readonly DayOf<F>[] }
  | { readonly stock: DaysIn<F> }
  | { readonly touched: { readonly from: DayOf<F>; readonly until: DayOf<F> } }
  | { readonly always: true }
) & { readonly where?: readonly Condition[]; readonly under?: Under };

export type Stated<F extends FieldTypes> = StatedCase<F> & Named;

function daysOf<F extends FieldTypes>(days: DaysIn<F>): Days {
  if (typeof days === 'string') return { in: days };
  if ('both' in days) return { both: [daysOf<F>(days.both[0]), daysOf<F>(days.both[1])] };
  return 'of' in days ? { of: daysOf<F>(days.of), but: daysOf<F>(days.but) } : days;
}

function countsOf<F extends FieldTypes>(stated: StatedCase<F>): Counts {
  if ('stock' in stated) return { stock: daysOf<F>(stated.stock) };
  if ('touched' in stated) return { touched: stated.touched };
  if ('always' in stated) return { always: true };
  return { flow: typeof stated.flow === 'string' ? [stated.flow] : stated.flow };
}

/** Dossiers and tasks have one unit; complaints and documents change hands. */
const usualUnder = { dossier: 'own', task: 'own', complaint: 'holder', document: 'holder' } as const;

export const caseMeasure = <F extends FieldTypes>(kind: MeasuredKind, stated: StatedCase<F>): CaseMeasure => ({
  kind,
  counts: countsOf(stated),
  where: stated.where ?? [],
  under: stated.under ?? usualUnder[kind],
});

/** The measures of a kind by their names. */
export const measuresOf =
  <F extends FieldTypes>() =>
  <const Name extends string>(kind: MeasuredKind, stated: Readonly<Record<Name, Stated<F>>>) =>
    Object.fromEntries(
      (Object.entries(stated) as [Name, Stated<F>][]).map(([name, one]): [Name, Measure] => {
        const { vi, en, channelOf, shareOf } = one;
        return [name, { ...caseMeasure<F>(kind, one), vi, en, channelOf, shareOf }];
      }),
    ) as Readonly<Record<Name, Measure>>;
