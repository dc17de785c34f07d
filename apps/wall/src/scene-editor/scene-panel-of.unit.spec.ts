import { expect, it } from '@jest/globals';
import { scenePanelOf } from '#scene-editor/scene-panel-of';

const nameOf = (code: string) => `unit ${code}`;

it('a panel of the editor is one of a wall: its place apart, its unit with the name, the rest as it was asked', () => {
  const panel = { show: 'series', at: [2, 3, 4, 5], figure: 'open', unit: 'H50.04', by: 'week' };
  expect(scenePanelOf(panel, nameOf)).toEqual({
    ...{ column: 2, row: 3, columns: 4, rows: 5 },
    question: { show: 'series', figure: 'open', by: 'week', unit: { code: 'H50.04', name: 'unit H50.04' } },
  });
});

it('one without a unit is of the whole province, which has no name', () => {
  const { question } = scenePanelOf({ show: 'funnel', at: [1, 1, 6, 6] }, nameOf);
  expect(question).toEqual({ show: 'funnel', unit: { code: '', name: null } });
});
