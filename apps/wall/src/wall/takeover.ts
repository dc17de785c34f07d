import type { AlarmHeadRow } from '@ioc/shared/live/alarm-rows';
import type { Room } from '#ui/room';
import type { CellPlace } from '#wall/strip-cells';

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

/** figure: of the cause; figures: the headlines of the province. */
export type TakeoverSlot = 'what' | 'deed' | 'others' | 'figure' | 'map' | 'figures';
export interface TakeoverCell extends CellPlace {
  readonly part: TakeoverSlot;
}

/** What there is besides the words of the newest alarm. */
interface TakeoverContent {
  readonly others: boolean;
  readonly figure: boolean;
  readonly map: boolean;
}

/** Columns and rows of screens, or shares of one. */
type Span = readonly [part: TakeoverSlot, x: number, y: number, width: number, height: number];

/** Shares of one screen: words to the left, the cause to the right; what there is none of leaves its room to the others. */
function ofOneScreen({ others, figure, map }: TakeoverContent): Span[] {
  const cause = figure ? 'figure' : map ? 'map' : null;
  const [width, upper, lower] = [cause ? 0.58 : 1, others ? 0.42 : 0.5, others ? 0.36 : 0.5];
  return [
    ['what', 0, 0, width, upper],
    ['deed', 0, upper, width, lower],
    ...(others ? [['others', 0, upper + lower, width, 1 - upper - lower] as const] : []),
    ...(cause ? [[cause, width, 0, 1 - width, 1] as const] : []),
  ];
}

/** Whether the words have screens of their own, of which none may stand empty. Pure. */
export const hasOwnScreens = ({ columns, rows }: Pick<Room, 'columns' | 'rows'>): boolean => columns > 1 && rows > 1;

/**
 * A wall of several columns and rows: the words in the first column, each on a screen; the figure of the cause above the other
 * headlines in the last one; the map over everything between, for it alone knows to keep its words off the seams.
 */
function ofManyScreens({ columns, rows }: Room, { figure, map }: TakeoverContent): Span[] {
  const last = columns - 1;
  const hasColumn = figure && columns > 2;
  const below = (column: number, from: number): Span[] =>
    Array.from({ length: Math.max(0, rows - from) }, (_, at) => ['figures', column, from + at, 1, 1]);
  const upTo = hasColumn ? last : columns;
  const from = figure && !hasColumn ? 1 : 0;
  return [
    ['what', 0, 0, 1, 1],
    ...(rows === 2
      ? ([
          ['deed', 0, 1, 1, 0.5],
          ['others', 0, 1.5, 1, 0.5],
        ] as const)
      : ([['deed', 0, 1, 1, 1], ['others', 0, 2, 1, 1], ...below(0, 3)] as const)),
    ...(figure ? [['figure', last, 0, 1, 1] as const] : []),
    ...(hasColumn ? below(last, 1) : []),
    ...(map
      ? [['map', 1, from, upTo - 1, rows - from] as const]
      : Array.from({ length: upTo - 1 }, (_, at) => below(1 + at, from)).flat()),
  ];
}

/** Where each part stands, px, with no word on a seam; in one row of screens there is room for the words alone. Pure. */
export function takeoverCells(room: Room, filled: TakeoverContent): TakeoverCell[] {
  const { columns, rows, panelWidth, panelHeight } = room;
  const left = Math.max(0, Math.floor((columns - 2) / 2));
  const top = Math.max(0, Math.floor((rows - 2) / 2));
  const spans: readonly Span[] = hasOwnScreens(room)
    ? ofManyScreens(room, filled)
    : columns > 1
      ? [
          ['what', left, 0, 1, 1],
          ['deed', left + 1, 0, 1, 1],
        ]
      : rows > 1
        ? [
            ['what', 0, top, 1, 1],
            ['deed', 0, top + 1, 1, 1],
          ]
        : ofOneScreen(filled);
  return spans.map(([part, x, y, width, height]) => ({
    part,
    ...{ x: x * panelWidth, y: y * panelHeight, width: width * panelWidth, height: height * panelHeight },
  }));
}
