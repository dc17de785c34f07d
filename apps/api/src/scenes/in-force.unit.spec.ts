import { describe, expect, it } from '@jest/globals';
import { noBooks } from '@ioc/test/support/no-books';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { type SceneFile, SceneShape } from '#catalogue/scene-schema.js';
import { problemsOfScene, scenesInForce } from '#scenes/in-force.js';

const scene = (code: string, panel: object, name = code): SceneFile =>
  SceneShape.parse({ code, name, nameEn: name, panels: [{ at: [1, 1, 4, 4], ...panel }] });
const rate = { show: 'figure', figure: 'on-time-rate' };
const files = [scene('a', rate), scene('b', { show: 'clock' })];
const catalogue = smallCatalogue({ books: { ...noBooks, scenes: files } });
const inForce = (published: Record<string, unknown[]>) => scenesInForce(catalogue, new Map(Object.entries(published)));
const named = (scenes: readonly SceneFile[]) => scenes.map(({ code, name }) => `${code} ${name}`);

describe('the scenes in force', () => {
  it('are those of the catalogue, and those of the page in their place or after them', () => {
    expect(inForce({})).toBe(files);
    const published = { b: [scene('b', rate, 'mine')], c: [scene('c', { show: 'feed' })] };
    expect(named(inForce(published))).toEqual(['a a', 'b mine', 'c c']);
  });

  it('show the version before one that asks for what there is no more', () => {
    const gone = scene('b', { show: 'figure', figure: 'gone' }, 'new');
    expect(named(inForce({ b: [gone, scene('b', rate, 'old')] }))).toEqual(['a a', 'b old']);
  });

  it('show the version before one that can no longer be read', () => {
    const broken = { ...scene('b', rate), panels: [{ show: 'hologram', at: [1, 1, 1, 1] }] };
    expect(named(inForce({ b: [broken, null, scene('b', rate, 'old')] }))).toEqual(['a a', 'b old']);
  });

  it('show the scene of the file where no version of the page can be shown, and nothing where there is no file', () => {
    const gone = { show: 'figure', figure: 'gone' };
    expect(named(inForce({ b: [scene('b', gone, 'new')], c: [scene('c', gone)] }))).toEqual(['a a', 'b b']);
  });

  it('are as many charts as there may be in all, whoever wrote them', () => {
    const charts = (code: string) =>
      SceneShape.parse({
        ...{ code, name: code, nameEn: code },
        panels: Array.from({ length: 10 }, (_, i) => ({ show: 'due', kind: 'dossier', at: [1 + i, 1, 1, 1] })),
      });
    const codes = ['c', 'd', 'e', 'f', 'g'];
    expect(inForce(Object.fromEntries(codes.map((code) => [code, [charts(code)]]))).map(({ code }) => code)).toEqual([
      ...['a', 'b', 'c', 'd', 'e', 'f'],
    ]);
  });
});

describe('the problems of a scene', () => {
  it('are said at its own fields', () => {
    const wrong = SceneShape.parse({
      ...{ code: 'b', name: 'b', nameEn: 'b' },
      panels: [
        { show: 'clock', at: [1, 1, 4, 4] },
        { show: 'figure', figure: 'gone', unit: 'H99', at: [2, 2, 4, 4] },
        { show: 'map', layer: 'gone', at: [10, 10, 4, 4] },
      ],
    });
    const fields = problemsOfScene(wrong, files, catalogue).map(({ field }) => field);
    expect(fields.sort()).toEqual(['panels.1.at', 'panels.1.figure', 'panels.1.unit', 'panels.2.at', 'panels.2.layer']);
  });

  it('are said of a scene alone, and none of one that is right', () => {
    expect(problemsOfScene(scene('c', rate), files, catalogue)).toEqual([]);
    expect(problemsOfScene(scene('a', { show: 'feed' }), files, catalogue)).toEqual([]);
    expect(problemsOfScene(scene('play', rate), files, catalogue).map(({ field }) => field)).toEqual(['code']);
  });

  it('are said where one more makes too many charts, though the last of them stands elsewhere', () => {
    const ten = (code: string) => ({
      ...scene(code, rate),
      panels: Array.from({ length: 10 }, () => scene('x', { show: 'due', kind: 'dossier' }).panels[0]!),
    });
    const others = ['b', 'c', 'd', 'e'].map(ten);
    const many = problemsOfScene(
      SceneShape.parse({ ...scene('a', { show: 'due', kind: 'task' }) }),
      [scene('a', rate), ...others],
      catalogue,
    );
    expect(many.map(({ field, en }) => [field, en])).toContainEqual(['panels', 'at most 40 charts']);
  });

  it('name the code where there are more scenes than may be', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => scene(`s${i}`, rate));
    expect(problemsOfScene(scene('s1', rate), twenty, catalogue)).toEqual([]);
    expect(problemsOfScene(scene('one-more', rate), twenty, catalogue).map(({ field }) => field)).toEqual(['code']);
  });
});
