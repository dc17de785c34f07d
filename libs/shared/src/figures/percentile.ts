/** The value that so many percent do not exceed (nearest rank); null: there are none. Pure. */
export function percentile(values: readonly number[], percent: number): number | null {
  const inOrder = [...values].sort((a, b) => a - b);
  return inOrder[Math.max(0, Math.ceil((percent / 100) * inOrder.length) - 1)] ?? null;
}
