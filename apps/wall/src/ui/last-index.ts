/** Index of the last element for which `holds`, or -1. Chromium 94, the oldest engine supported, has no `findLastIndex`. */
export function lastIndex<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let at = all.length - 1;
  while (at >= 0 && !holds(all[at] as T)) at -= 1;
  return at;
}
