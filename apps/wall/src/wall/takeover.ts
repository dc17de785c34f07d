import type { AlarmHeadRow } from '@ioc/shared/live/alarm-rows';
import type { Room } from '#ui/room';

/** So long a new alarm of the highest class stands before everything else, unless somebody takes it. */
const takeoverMs = 300_000;

/**
 * Alarms that take the wall over: of the highest class, new, not put away on this screen, and raised within the time. The
 * newest first. Pure. `now`: server time, epoch ms.
 */
export const takeoverAlarms = (
  rows: readonly AlarmHeadRow[],
  now: number,
  putAway: ReadonlySet<string>,
): AlarmHeadRow[] =>
  rows
    .filter(
      ({ key, state, priority, raisedAt }) =>
        state === 'new' &&
        priority === 'high' &&
        !putAway.has(`${key} ${raisedAt}`) &&
        now - Date.parse(raisedAt) < takeoverMs,
    )
    .sort((a, b) => b.raisedAt.localeCompare(a.raisedAt) || a.order - b.order);

export type TakeoverPlace = 'what' | 'deed' | 'others' | 'cause';
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What there is besides the words of the newest alarm. */
interface Filled {
  readonly others: boolean;
  readonly cause: boolean;
}

type Share = readonly [x: number, y: number, width: number, height: number];
/** Shares of one screen: words to the left, the cause to the right; what there is none of leaves its room to the others. */
function ofOneScreen({ others, cause }: Filled): Partial<Record<TakeoverPlace, Share>> {
  const [width, upper, lower] = [cause ? 0.58 : 1, others ? 0.42 : 0.5, others ? 0.36 : 0.5];
  return {
    what: [0, 0, width, upper],
    deed: [0, upper, width, lower],
    ...(others && { others: [0, upper + lower, width, 1 - upper - lower] }),
    ...(cause && { cause: [width, 0, 1 - width, 1] }),
  };
}

/**
 * Where each part stands, px: on a wall of several screens each on one of the four in the middle, so that no word lies on a
 * seam; in one row of screens there is room for the words alone. Pure.
 */
export function takeoverPlaces(
  { columns, rows, panelWidth, panelHeight }: Room,
  filled: Filled,
): Partial<Record<TakeoverPlace, Place>> {
  const screen = (column: number, row: number): Place => ({
    ...{ x: column * panelWidth, y: row * panelHeight, width: panelWidth, height: panelHeight },
  });
  const [left, top] = [Math.max(0, Math.floor((columns - 2) / 2)), Math.max(0, Math.floor((rows - 2) / 2))];
  if (columns > 1 && rows > 1)
    return {
      what: screen(left, top),
      deed: screen(left, top + 1),
      cause: screen(left + 1, top),
      others: screen(left + 1, top + 1),
    };
  if (columns > 1) return { what: screen(left, 0), deed: screen(left + 1, 0) };
  if (rows > 1) return { what: screen(0, top), deed: screen(0, top + 1) };
  const parts = Object.entries(ofOneScreen(filled)) as [TakeoverPlace, Share][];
  return Object.fromEntries(
    parts.map(([part, [x, y, width, height]]) => [
      part,
      { x: x * panelWidth, y: y * panelHeight, width: width * panelWidth, height: height * panelHeight },
    ]),
  );
}
