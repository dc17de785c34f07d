import { expect, it } from '@jest/globals';
import type { ScenePanel } from '@ioc/shared/live/scenes';
import { columnOrder } from '#scenes/column-order';

const at = (column: number, row: number, show: 'feed' | 'map') =>
  ({ column, row, columns: 1, rows: 1, question: { show } }) as ScenePanel;

it('puts the panels of a scene below each other from the left and from the top, and maps last', () => {
  const panels = [at(5, 1, 'map'), at(9, 3, 'feed'), at(9, 1, 'feed'), at(1, 10, 'feed'), at(1, 2, 'feed')];
  expect(columnOrder(panels)).toEqual([4, 3, 2, 1, 0]);
  expect(columnOrder([at(1, 1, 'feed'), at(1, 1, 'feed')])).toEqual([0, 1]);
  expect(columnOrder([])).toEqual([]);
});
