import type { FeedRow } from '@ioc/shared/live/tables';

/** An event that reached the log so much later than it happened is marked as late. */
export const lateAfterMs = 15 * 60_000;

const newestFirst = (a: FeedRow, b: FeedRow) => b.receivedAt.localeCompare(a.receivedAt) || (a.key < b.key ? 1 : -1);

/**
 * What the strip shows next: at most `step` new rows come in at the top, the rest stays where it is. In a busy minute the
 * eye gets a sample it can read; the newest are taken. Everything is in the lists behind the figures.
 */
export function admit(shown: readonly FeedRow[], all: readonly FeedRow[], room: number, step: number): FeedRow[] {
  const sorted = [...all].sort(newestFirst);
  if (shown.length === 0) return sorted.slice(0, room);
  const held = new Set(shown.map((row) => row.key));
  const top = shown[0] as FeedRow;
  const fresh = sorted.filter((row) => !held.has(row.key) && newestFirst(row, top) < 0).slice(0, step);
  return fresh.length === 0 && shown.length <= room ? [...shown] : [...fresh, ...shown].slice(0, room);
}
