/**
 * Which case rows a ledger measure counts, as SQL over the case table: the other side of cases/<kind>/*.contributions.ts. A
 * property test holds the two equal. `$from` and `$to` stand for local days; a stock looks at `$to` alone.
 */
export interface Measure {
  readonly kind: 'dossier' | 'complaint' | 'task' | 'document';
  readonly as: 'flow' | 'stock';
  readonly where: string;
  /** SQL of the day whose holder a case is counted under, since it changes hands; absent: the case has one unit. */
  readonly deskOn?: string | undefined;
  /** SQL of the unit that it is counted under, where that is not the holder of a day. */
  readonly under?: string | undefined;
  /** What a case must be at the window's end: a resolved one is not open then, so such measures share no case. */
  readonly end?: 'finished' | 'open' | undefined;
}

/** Whether two measures can never count the same case, so that the length of their union is the sum of their lengths. */
export const disjoint = (a: Measure, b: Measure): boolean =>
  a.end !== undefined && b.end !== undefined && a.end !== b.end;

export const withinUnits = (column: string) => `${column} between $from and $to`;
export const openAt = (begun: string) => `(${begun} <= $to and (finished_day is null or finished_day > $to))`;
export const overdueAt = `not isempty(overdue) and overdue @> $to`;
