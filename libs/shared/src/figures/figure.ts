/**
 * A number is never just a number (domain rule): value, what it was made of, by which rule, since when, and whether it
 * can be trusted. `value: null` means not known and is never drawn as zero.
 */
export interface Figure {
  indicator: string;
  name: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** How the value is to be read: `count`, `percent` (0 to 100), or the indicator's own unit, e.g. 'tỷ đồng'. */
  unit: string;
  /** Published by whoever answers for it, and shown with every digit that was published; absent: counted here. */
  observed?: true | undefined;
  /** Decimals to which the catalogue rounds the value; absent: as exact as it is. */
  decimals?: number | undefined;
  /** Formula and its version, e.g. 'on-time-rate@1'. */
  formula: string;
  /** The province's rule for supplements, where the value counts appointments that it may have moved; absent: it does not. */
  supplement?: 'elapsed' | 'working' | 'restart' | 'subtract' | undefined;
  /** First and last local day that the value covers; a stock has from = null. */
  from: string | null;
  to: string;
  /** Instant of the newest committed event that the value includes. */
  asOf: string | null;
  /** Unit code that the figure speaks of. */
  of: string;
  target: number | null;
  direction: 'higher' | 'lower' | 'none';
  judgement: 'met' | 'attention' | 'breach' | 'none';
  /** 'catching-up': a backlog is read, the value is of a part of the history and is not judged. */
  state: 'live' | 'late' | 'stale' | 'catching-up' | 'unknown' | 'not-applicable';
  /** Sources that are late or silent, when state is not live. */
  because: string[];
  /** Query of the list behind it, for GET /api/dossiers or /api/complaints; null where no list exists. */
  list: string | null;
  /** The same for the denominator. */
  denominatorList: string | null;
}

/** Below this denominator a rate shows its fraction and takes no part in ranking colours (domain.md §9, 11). */
export const smallDenominator = 10;
