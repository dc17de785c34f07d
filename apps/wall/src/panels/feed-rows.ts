import type { FeedRow } from '@ioc/shared/live/tables';

const newestFirst = (a: FeedRow, b: FeedRow) => b.receivedAt.localeCompare(a.receivedAt) || (a.key < b.key ? 1 : -1);

/**
 * What the strip shows next: at most `step` new rows come in at the top, the rest stays where it is, and
 * room left at the bottom is filled with older ones. In a busy minute the
 * eye gets a sample it can read; the newest are taken. Everything is in the lists behind the figures.
 */
export function admit(shown: readonly FeedRow[], all: readonly FeedRow[], room: number, step: number): FeedRow[] {
  const sorted = [...all].sort(newestFirst);
  const held = new Set(shown.map((row) => row.key));
  const others = sorted.filter((row) => !held.has(row.key));
  const [top, last] = [shown[0], shown.at(-1)];
  if (!top || !last) return sorted.slice(0, room);
  const fresh = others.filter((row) => newestFirst(row, top) < 0).slice(0, step);
  const older = others.filter((row) => newestFirst(last, row) < 0);
  if (fresh.length === 0 && shown.length === room) return [...shown];
  return [...fresh, ...shown, ...older].slice(0, room);
}
