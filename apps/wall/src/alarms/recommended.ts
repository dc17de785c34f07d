export interface Recommended {
  readonly value: number | null;
  /** Less than, or at most; absent: nothing is recommended. */
  readonly below?: number;
  readonly atMost?: number;
}

/** Null: nothing is recommended, or nothing is known. Pure. */
export function isMet({ value, below, atMost }: Recommended): boolean | null {
  if (value === null) return null;
  if (below !== undefined) return value < below;
  return atMost === undefined ? null : value <= atMost;
}
