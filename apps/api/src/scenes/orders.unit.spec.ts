import { describe, expect, it } from '@jest/globals';
import { SceneOrder, ScenePath, WithdrawSceneOrder } from '#scenes/orders.js';

const scene = { code: 'phong-hop', name: 'P', nameEn: 'R', panels: [{ show: 'clock', at: [1, 1, 12, 12] }] };
const order = { scene, version: 0, publish: false };
const wrong = (one: object) => SceneOrder.safeParse(one).error?.issues.map(({ path }) => path.join('.'));

describe('the order of a scene', () => {
  it('has the fields of scenes.yaml, the version that was seen, and whether walls show it', () => {
    expect(wrong(order)).toBeUndefined();
    expect(wrong({ ...order, version: -1 })).toEqual(['version']);
    expect(wrong({ ...order, version: 1_000_000 })).toBeUndefined();
    expect(wrong({ ...order, version: 1_000_001 })).toEqual(['version']);
    expect(wrong({ ...order, publish: undefined })).toEqual(['publish']);
    expect(wrong({ ...order, force: true })).toEqual(['']);
    expect(wrong({ ...order, scene: { ...scene, panels: [] } })).toEqual(['scene.panels']);
    expect(wrong({ ...order, scene: { ...scene, panels: [{ show: 'clock', at: [0, 1, 1, 1] }] } })).toEqual([
      'scene.panels.0.at.0',
    ]);
  });
  it.each([
    ['phong-hop-0912345678', 'scene.code'],
    ['Phong', 'scene.code'],
  ])('has no code %s', (code, field) => expect(wrong({ ...order, scene: { ...scene, code } })).toEqual([field]));
});

describe('the order to withdraw a scene', () => {
  it.each([
    [{ version: 1 }, true],
    [{ version: -1 }, false],
    [{ version: 1, why: 'x' }, false],
    [{}, false],
  ])('%j: %s', (one, good) => expect(WithdrawSceneOrder.safeParse(one).success).toBe(good));
});

it('a scene is asked for by its code', () =>
  expect(['overview', '', 'A', 'a\u0000', 'a'.repeat(51)].map((code) => ScenePath.safeParse(code).success)).toEqual([
    ...[true, false, false, false, false],
  ]));
