import { describe, expect, it } from '@jest/globals';
import { checkLayer } from './check.mjs';
import { BOUNDS, layer, square, units } from './layer.factory.mjs';

const check = (features) => checkLayer(features, units(), { codeField: 'ma_xa', bounds: BOUNDS });
const kinds = (features) => check(features).problems.map(({ kind }) => kind);
const flipped = (i) => ({ type: 'Polygon', coordinates: [square(i).coordinates[0].map(([x, y]) => [y, x])] });

describe('a layer of communes', () => {
  it('passes whole when every code is known once', () => {
    const { communes, problems } = check(layer());
    expect(problems).toEqual([]);
    expect(communes.map(({ code }) => code)).toEqual(['00001', '00002', '00003', '00004']);
  });

  it('may name a commune by its alias or by a number that lost its zeros', () => {
    const { communes, problems } = check(
      layer({ 1: { properties: { ma_xa: 'H50.102' } }, 2: { properties: { ma_xa: 3 } } }),
    );
    expect(problems).toEqual([]);
    expect(communes[1].code).toBe('00002');
    expect(communes[2].code).toBe('00003');
  });

  it('names the feature, the field and the value of an unknown code, and who is missing for it', () => {
    const { problems } = check(layer({ 1: { properties: { ma_xa: '99999' } } }));
    expect(problems).toEqual([
      { kind: 'unknown-code', number: 2, field: 'ma_xa', value: '99999' },
      { kind: 'missing-commune', value: '00002', name: 'Xã 2' },
    ]);
  });

  it('names the first feature that bears a code borne twice, alias or not', () => {
    const { problems } = check(layer({ 3: { properties: { ma_xa: 'H50.101' } } }));
    expect(problems[0]).toMatchObject({ kind: 'duplicate-code', number: 4, first: 1 });
  });

  it('refuses a feature without a code', () => {
    expect(kinds(layer({ 0: { properties: {} } }))).toEqual(['no-code', 'missing-commune']);
  });

  it('tells swapped coordinates from coordinates elsewhere and from metres', () => {
    const moved = (by) => ({ type: 'Polygon', coordinates: [square(1).coordinates[0].map(([x, y]) => [x + by, y])] });
    expect(kinds(layer({ 1: { geometry: flipped(1) } }))).toEqual(['swapped']);
    expect(kinds(layer({ 1: { geometry: moved(5) } }))).toEqual(['outside']);
    expect(kinds(layer({ 1: { geometry: moved(560_000) } }))).toEqual(['projected']);
  });

  it('refuses what is not a closed polygon', () => {
    const open = { type: 'Polygon', coordinates: [square(0).coordinates[0].slice(0, 4)] };
    expect(kinds(layer({ 0: { geometry: null } }))).toEqual(['no-shape']);
    expect(kinds(layer({ 0: { geometry: { type: 'Point', coordinates: [106, 17] } } }))).toEqual(['not-polygon']);
    expect(kinds(layer({ 0: { geometry: open } }))).toEqual(['open-ring']);
  });
});
