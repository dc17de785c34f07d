import { describe, expect, it } from '@jest/globals';
import { checkScenes } from '#catalogue/check-scenes.js';
import { IndicatorsFile } from '#catalogue/indicator-schema.js';
import { ScenesFile } from '#catalogue/scene-schema.js';

const indicator = (code: string, formula: object) => ({
  ...{
    code,
    name: code,
    nameEn: code,
    version: 1,
    unit: 'count',
    direction: 'none',
    window: 'all',
    kinds: ['dossier'],
  },
  formula: 'kind' in formula ? formula : { kind: 'flow', measures: ['dossier.received'], ...formula },
});
const indicators = IndicatorsFile.parse([
  indicator('received', {}),
  indicator('permits', { only: { field: 'Xây dựng' } }),
  indicator('some', { only: { procedures: ['1.001'] } }),
  indicator('online', { only: { channel: 'online' } }),
  indicator('cpi', { kind: 'observed', indicator: 'cpi' }),
  indicator('services', { kind: 'procedures', count: {} }),
]);
const known = { unit: (code: string) => code === 'H50.01', indicators, layers: [{ code: 'schools' }] };

/** `path expected`, of one scene with these panels. */
function said(panels: object[], code = 'a', all = known as Parameters<typeof checkScenes>[1]): string[] {
  const found: string[] = [];
  const scenes = ScenesFile.parse([{ code, name: 'A', nameEn: 'A', panels }]);
  checkScenes(scenes, all, (path, _vi, en) => found.push(`${path.join('.')} ${en}`));
  return found;
}
const figure = (at: number[], more: object = {}) => ({ show: 'figure', figure: 'received', at, ...more });

describe('scenes of the catalogue', () => {
  it('are whole where their panels fill the grid and touch', () => {
    expect(said([figure([1, 1, 6, 12]), figure([7, 1, 6, 6]), figure([7, 7, 6, 6])])).toEqual([]);
  });
  it.each([
    [[7, 1, 7, 1], 'a place inside the grid of 12 × 12'],
    [[1, 12, 1, 2], 'a place inside the grid of 12 × 12'],
  ])('are refused where a panel leaves the grid: %j', (at, words) => {
    expect(said([figure(at)])).toEqual([`0.panels.0.at ${words}`]);
  });
  it.each([
    [[6, 6, 1, 1], true],
    [[7, 6, 1, 1], false],
    [[6, 7, 1, 1], false],
    [[4, 4, 1, 1], true],
    [[3, 4, 1, 1], false],
    [[4, 3, 1, 1], false],
    [[1, 1, 12, 12], true],
  ])('are refused where two panels share a place: %j', (at, shared) => {
    const words = shared ? ['0.panels.1.at a free place (panel 0 is there)'] : [];
    expect(said([figure([4, 4, 3, 3]), figure(at)])).toEqual(words);
  });
  it('name an indicator and a unit that there are', () => {
    const panels = [figure([1, 1, 1, 1], { figure: 'x' }), figure([2, 1, 1, 1], { unit: 'H50.99' })];
    expect(said(panels)).toEqual([
      '0.panels.0.figure the code of an indicator in indicators.yaml',
      '0.panels.1.unit the code of a unit in units.yaml',
    ]);
    expect(said([{ show: 'figures', at: [1, 1, 1, 1], figures: ['received', 'x', 'received'] }])).toEqual([
      '0.panels.0.figures.1 the code of an indicator in indicators.yaml',
      '0.panels.0.figures.2 an indicator that the panel does not yet have',
    ]);
    expect(said(panels, 'a', { unit: () => true, indicators: null, layers: null })).toEqual([]);
  });
  it('ask a unit only for what a unit has', () => {
    const of = (code: string, unit?: string) => figure([1, 1, 1, 1], { figure: code, ...(unit && { unit }) });
    expect(said([of('permits')])).toEqual([]);
    expect(said([of('online', 'H50.01')])).toEqual([]);
    for (const code of ['permits', 'some'])
      expect(said([of(code, 'H50.01')])[0]).toMatch(/^0\.panels\.0\.figure an indicator that a unit has/);
  });
  it('show a layer of the map that there is', () => {
    const map = (layer?: string) => [{ show: 'map', at: [1, 1, 1, 1], ...(layer && { layer }) }];
    for (const layer of [undefined, 'complaints', 'on-time', 'schools']) expect(said(map(layer))).toEqual([]);
    expect(said(map('x'))).toEqual(['0.panels.0.layer on-time, complaints or the code of a layer in layers.yaml']);
    expect(said(map('x'), 'a', { ...known, layers: null })).toEqual([]);
  });
  it('draw only what can be drawn: by day what is counted by day, by period what has periods, by unit what units have', () => {
    const chart = (show: string, code: string, more: object = {}) =>
      said([{ show, figure: code, at: [1, 1, 1, 1], ...more }]);
    const departments = { of: 'departments' };
    for (const found of [
      chart('series', 'received'),
      chart('series', 'cpi'),
      chart('days', 'online'),
      chart('bars', 'cpi', departments),
    ])
      expect(found).toEqual([]);
    expect(chart('series', 'x')).toEqual(['0.panels.0.figure the code of an indicator in indicators.yaml']);
    expect(chart('series', 'services')).toEqual(['0.panels.0.figure an indicator that has months or periods']);
    for (const code of ['cpi', 'services'])
      expect(chart('days', code)).toEqual(['0.panels.0.figure an indicator that is counted by day']);
    expect(chart('bars', 'permits', departments)[0]).toMatch(/^0\.panels\.0\.figure an indicator that a unit has/);
    expect(chart('series', 'permits', { unit: 'H50.01' })[0]).toMatch(/an indicator that a unit has/);
    expect(said([{ show: 'due', kind: 'task', unit: 'H50.99', at: [1, 1, 1, 1] }])).toEqual([
      '0.panels.0.unit the code of a unit in units.yaml',
    ]);
  });
  it('ask radar, index and funnel of a unit that there is, small multiples of what units have by day', () => {
    for (const panel of [{ show: 'radar', kind: 'document' }, { show: 'index' }, { show: 'funnel' }]) {
      expect(said([{ ...panel, at: [1, 1, 1, 1], unit: 'H50.01' }])).toEqual([]);
      expect(said([{ ...panel, at: [1, 1, 1, 1], unit: 'H50.99' }])).toEqual([
        '0.panels.0.unit the code of a unit in units.yaml',
      ]);
    }
    const multiples = (figure: string) => said([{ show: 'multiples', figure, of: 'communes', at: [1, 1, 1, 1] }]);
    expect(multiples('received')).toEqual([]);
    expect(multiples('cpi')).toEqual(['0.panels.0.figure an indicator that is counted by day']);
    expect(multiples('permits')[0]).toMatch(/an indicator that a unit has/);
  });
  it('have forty charts at most in all', () => {
    const panels = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ show: 'series', figure: 'received', at: [1 + at, 1, 1, 1] }));
    const of = (last: number) => {
      const found: string[] = [];
      const scenes = ['a', 'b', 'c', 'd'].map((code, at) => ({
        code,
        name: code,
        nameEn: code,
        panels: panels(at < 3 ? 12 : last),
      }));
      checkScenes(ScenesFile.parse(scenes), known, (path, _vi, en) => found.push(`${path.join('.')} ${en}`));
      return found;
    };
    expect([of(4), of(5)]).toEqual([[], ['3.panels.4.show at most 40 charts']]);
  });
  it('leave the address of playlists free', () => {
    expect(said([figure([1, 1, 1, 1])], 'play')).toEqual(['0.code a code other than play, kept for playlists']);
  });
});
