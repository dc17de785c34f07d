/** One published result of a provincial ranking. Anything not published is null, which is not zero. */
export interface Edition {
  readonly index: string;
  readonly year: number;
  /** Version of the method: scores are compared only within one. */
  readonly version: string;
  /** Province code of that year; a merged province is another province. */
  readonly province: string;
  readonly score: number | null;
  readonly rank: number | null;
  /** Provinces ranked: 63 to 2024, 34 after. */
  readonly of: number | null;
}

export interface RankChange {
  /** Positive: so many places better; null where the two can't be compared. */
  readonly places: number | null;
  readonly direction: 'up' | 'down' | 'same' | 'unknown';
  readonly words: string;
}

/** A rank is better when its number is smaller: from 36 to 50 is 14 places down, whatever the arrow of the number. */
export function rankChange(before: Edition | null, after: Edition): RankChange {
  const why = before === null ? 'chưa có kỳ trước' : incomparable(before, after, 'rank');
  if (before === null || why !== null) return { places: null, direction: 'unknown', words: `không so sánh: ${why}` };
  const places = before.rank! - after.rank!;
  if (places === 0) return { places, direction: 'same', words: 'giữ nguyên hạng' };
  return places > 0
    ? { places, direction: 'up', words: `tăng ${places} bậc` }
    : { places, direction: 'down', words: `giảm ${-places} bậc` };
}

/** Change of the score in the index's own unit, or null with the reason in words. */
export function scoreChange(
  before: Edition | null,
  after: Edition,
): { readonly change: number | null; readonly because: string | null } {
  const why = before === null ? 'chưa có kỳ trước' : incomparable(before, after, 'score');
  if (before === null || why !== null) return { change: null, because: why };
  return { change: Math.round((after.score! - before.score!) * 10_000) / 10_000, because: null };
}

/** Null when two editions may be compared; otherwise why not, in words for the wall. */
export function incomparable(before: Edition, after: Edition, what: 'rank' | 'score'): string | null {
  if (before.index !== after.index) return 'hai chỉ số khác nhau';
  if (before.province !== after.province) return 'tỉnh đã sắp xếp lại';
  if (what === 'score' && before.version !== after.version) return 'cách tính đã thay đổi';
  if (before[what] === null || after[what] === null) return 'chưa công bố';
  if (what === 'rank' && before.of !== after.of)
    return `số tỉnh xếp hạng khác nhau (${before.of ?? '?'} và ${after.of ?? '?'})`;
  return null;
}

/** Has the edition reached its target? Null while either is unknown. A target rank is reached from below: 25 or a smaller number. */
export function reached(
  edition: Edition,
  target: { readonly rank?: number; readonly scoreAbove?: number },
): boolean | null {
  if (target.rank !== undefined) return edition.rank === null ? null : edition.rank <= target.rank;
  if (target.scoreAbove !== undefined) return edition.score === null ? null : edition.score > target.scoreAbove;
  return null;
}
