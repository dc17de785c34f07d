import { expect, it } from '@jest/globals';
import { problemsByPanel } from '#scene-editor/problems-by-panel';

it('problems stand at the panel and the field that they are about', () => {
  const problem = (field: string) => ({ field, vi: `cần ${field}`, en: `expected ${field}` });
  const all = ['panels.0.at', 'panels.10.figures.2', 'panels.0.unit', 'panels.3', 'code', 'panels'].map(problem);
  const { panels, scene } = problemsByPanel(all, false);
  expect([...panels].map(([at, fields]) => [at, Object.fromEntries(fields)])).toEqual([
    [0, { at: 'expected panels.0.at', unit: 'expected panels.0.unit' }],
    [10, { figures: 'expected panels.10.figures.2' }],
    [3, { at: 'expected panels.3' }],
  ]);
  expect([...scene]).toEqual([
    ['code', 'expected code'],
    ['panels', 'expected panels'],
  ]);
  expect(problemsByPanel([problem('code')], true).scene.get('code')).toBe('cần code');
});
