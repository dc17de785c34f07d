/**
 * The rows of a page, of which one more than fits was read: that one says only that another page follows. `next`: the key of
 * the last row, after which it begins; null: it does not. Pure.
 */
export function cutPage<Row>(
  found: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last !== undefined ? keyOf(last) : null };
}
