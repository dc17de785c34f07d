import type { SceneWords } from '@ioc/shared/answers/scenes';
import { sceneGrid } from '@ioc/shared/live/scenes';

/** A panel in the words of scenes.yaml. */
export type EditedPanel = SceneWords['panels'][number];
/** First column, first row, columns, rows. */
export type GridPlace = readonly [number, number, number, number];

export const placeOf = ({ at: [column = 1, row = 1, columns = 1, rows = 1] }: EditedPanel): GridPlace => [
  ...([column, row, columns, rows] as const),
];

const isInside = ([column, row, columns, rows]: GridPlace) =>
  column >= 1 &&
  row >= 1 &&
  columns >= 1 &&
  rows >= 1 &&
  column + columns - 1 <= sceneGrid.columns &&
  row + rows - 1 <= sceneGrid.rows;

const meet = ([c, r, cs, rs]: GridPlace, [d, s, ds, ss]: GridPlace) =>
  c < d + ds && d < c + cs && r < s + ss && s < r + rs;

/** Whether a panel may stand there: inside the grid, on no other. Pure. */
const isFree = (place: GridPlace, others: readonly EditedPanel[]): boolean =>
  isInside(place) && others.every((other) => !meet(place, placeOf(other)));

/** The largest of these sizes for which there is room, at the first such place by rows; null: the grid is full. Pure. */
export function freePlace(panels: readonly EditedPanel[]): GridPlace | null {
  for (const [columns, rows] of sizes)
    for (let row = 1; row <= sceneGrid.rows; row++)
      for (let column = 1; column <= sceneGrid.columns; column++) {
        const place: GridPlace = [column, row, columns, rows];
        if (isFree(place, panels)) return place;
      }
  return null;
}
const sizes = [
  [6, 6],
  [4, 4],
  [3, 4],
  [3, 3],
  [2, 2],
  [1, 1],
] as const;

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where a panel stands after a key: arrows move it, with Shift they change its size. Null: the key does nothing here. Pure. */
export function placeAfterKey(
  panels: readonly EditedPanel[],
  at: number,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): GridPlace | null {
  const [step, panel] = [steps[key], panels[at]];
  if (!step || !panel) return null;
  const [column, row, columns, rows] = placeOf(panel);
  const [x, y] = step;
  const next: GridPlace = shiftKey ? [column, row, columns + x, rows + y] : [column + x, row + y, columns, rows];
  const others = panels.filter((_, i) => i !== at);
  return isFree(next, others) ? next : null;
}
