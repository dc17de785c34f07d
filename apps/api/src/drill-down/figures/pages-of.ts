/** Cases that are stated at a time: what a request holds in memory, however many cases heard something on that day. */
export const chunk = 500;

export interface PageOf {
  /** The last case of the page before; empty: the first page. */
  readonly after: string;
  /** Cases of a page at most. */
  readonly cases: number;
}

/**
 * A page of the cases of which `partsOf` finds something, in the order of `codesAfter`. Whether another page follows is
 * looked up, not guessed: a page is empty only when there is none at all.
 */
export async function pageOf<T>(
  { after, cases }: PageOf,
  codesAfter: (after: string, limit: number) => Promise<readonly string[]>,
  partsOf: (codes: readonly string[]) => Promise<ReadonlyMap<string, readonly T[]>>,
): Promise<{ parts: T[]; next: string | null }> {
  const parts: T[] = [];
  let [taken, last, from] = [0, '', after];
  for (;;) {
    const codes = await codesAfter(from, chunk);
    const found = await partsOf(codes);
    for (const code of codes) {
      const own = found.get(code) ?? [];
      if (own.length === 0) continue;
      if (taken === cases) return { parts, next: last };
      parts.push(...own);
      [taken, last] = [taken + 1, code];
    }
    if (codes.length < chunk) return { parts, next: null };
    from = codes.at(-1) as string;
  }
}
