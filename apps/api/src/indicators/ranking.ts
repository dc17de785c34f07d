/** Ranks after the competition rule 1-2-2-4: units with equal scores share a rank and the next one is skipped. */
export interface Ranked<T> {
  readonly item: T;
  /** Null for a unit whose score is unknown: it has no place, not the last one. */
  readonly rank: number | null;
  /** Units that have a rank. */
  readonly of: number;
}

/** Highest score first; units without a score come last, without a rank, in the order given. */
export function competitionRanks<T>(items: readonly T[], scoreOf: (item: T) => number | null): Ranked<T>[] {
  const known = items.filter((item) => scoreOf(item) !== null).sort((a, b) => scoreOf(b)! - scoreOf(a)!);
  const ranks: Ranked<T>[] = [];
  known.forEach((item, i) => {
    const tied = i > 0 && scoreOf(known[i - 1]!) === scoreOf(item);
    ranks.push({ item, rank: tied ? ranks[i - 1]!.rank : i + 1, of: known.length });
  });
  const unknown = items.filter((item) => scoreOf(item) === null);
  return [...ranks, ...unknown.map((item) => ({ item, rank: null, of: known.length }))];
}
