/** So many names, in turn round and round from a place on, each at most once; and the place to go on from. Pure. */
export function nextNames(names: Iterable<string>, from: number, count: number): { chosen: string[]; next: number } {
  const all = [...new Set(names)].sort();
  const chosen = Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[(from + index) % all.length] as string,
  );
  return { chosen, next: (from + chosen.length) % Math.max(1, all.length) };
}
