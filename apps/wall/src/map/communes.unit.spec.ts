import { describe, expect, it } from '@jest/globals';
import type { UnitRow } from '@ioc/shared/live/tables';
import { circleRadius, judge, niceBelow, scaleOf, urgency } from '#map/communes';
import { rangeOf } from '#map/map-legend';
import { nextInDirection } from '#map/hit-layer';
import { cornerBox, quietCorner } from '#map/quiet-corners';
import { bands, rateScale, type RateScale } from '#map/rate-scale';

const row = (key: string, more: Partial<UnitRow['onTime']> = {}): UnitRow =>
  ({
    key,
    kind: 'commune',
    name: key,
    onTime: {
      value: 90,
      denominator: 100,
      target: 95,
      direction: 'higher',
      state: 'live',
      judgement: 'attention',
      ...more,
    },
  }) as UnitRow;

describe('communes on the map', () => {
  it('are all there: one without a row is unknown, not left out', () => {
    const communes = [
      { code: 'a', name: 'A', at: null },
      { code: 'b', name: 'B', at: null },
    ];
    const judged = judge(communes, [row('a')], rateScale(95, 'higher', { attention: 95, breach: 90 }));
    expect(judged.map(({ commune, class: kind }) => [commune.code, kind])).toEqual([
      ['a', 'attention'],
      ['b', 'unknown'],
    ]);
  });

  it('take the scale from the target that the rows carry, and none from rows without one', () => {
    expect(scaleOf([row('a', { target: null }), row('b')], null)?.target).toBe(95);
    expect(scaleOf([row('a', { target: null })], null)).toBeNull();
  });

  it('mark old figures', () => {
    const [judged] = judge([{ code: 'a', name: 'A', at: null }], [row('a', { state: 'stale' })], null);
    expect(judged!.stale).toBe(true);
  });

  it('draw circles whose areas are to each other as the counts', () => {
    expect(circleRadius(100, 400, 30, 1) ** 2 / circleRadius(400, 400, 30, 1) ** 2).toBeCloseTo(0.25, 12);
    expect(circleRadius(0, 400, 30, 5)).toBe(5);
    expect(circleRadius(0, 0, 30, 5)).toBe(5);
  });

  it('name sizes that people can read', () => {
    expect([0, 1, 9, 10, 49, 50, 1234, 7000].map(niceBelow)).toEqual([0, 1, 5, 10, 20, 50, 1000, 5000]);
  });
});

describe('the legend', () => {
  const words = (scale: RateScale) => bands.map((band) => rangeOf(band, scale, 'vi-VN'));
  it('says each band in numbers, without gap or overlap', () => {
    const scale = rateScale(95, 'higher', { attention: 92, breach: 85 });
    expect(words(scale)).toEqual(['≥ 97,5', '95 – 97,5', '92 – 95', '85 – 92', '< 85']);
  });

  it('invents no edge that it was not told', () => {
    expect(words(rateScale(95, 'higher', null))).toEqual(['≥ 97,5', '95 – 97,5', '< 95', '', '']);
  });

  it('turns round where lower is better', () => {
    const scale = rateScale(4, 'lower', { attention: 8, breach: 12 });
    expect([rangeOf('above', scale, 'vi-VN'), rangeOf('breach', scale, 'vi-VN')]).toEqual(['≤ 2', '> 12']);
  });
});

describe('stepping through the map with the arrows', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
    { x: 5, y: 30 },
    { x: -8, y: 0 },
  ];
  it('goes to the nearest thing in that direction', () => {
    expect(nextInDirection(places, places[0]!, [1, 0])).toBe(1);
    expect(nextInDirection(places, places[0]!, [0, 1])).toBe(2);
    expect(nextInDirection(places, places[0]!, [-1, 0])).toBe(3);
  });
  it('stays where nothing lies there', () => {
    expect(nextInDirection(places, places[0]!, [0, -1])).toBe(-1);
  });
});

describe('corners', () => {
  const [view, box] = [
    { width: 100, height: 100 },
    { width: 30, height: 30 },
  ];
  const none = { margins: { edge: 0, head: 0, foot: 0 } };
  it('go where they hide least of the province', () => {
    const points = [
      { x: 90, y: 10 },
      { x: 95, y: 12 },
      { x: 10, y: 90 },
    ];
    expect(quietCorner(points, [box], view, ['top-right', 'bottom-left', 'bottom-right'], none).corner).toBe(
      'bottom-right',
    );
  });
  it('put no word on a seam, and take another shape rather than lie on one', () => {
    const seams = { x: [], y: [80] };
    const wide = { width: 60, height: 15 };
    const corners = ['bottom-left'] as const;
    expect(quietCorner([], [box, wide], view, corners, { ...none, seams })).toMatchObject({ size: 1 });
    expect(quietCorner([], [box, wide], view, corners, none)).toMatchObject({ size: 0 });
  });
  it('do not share a corner', () => {
    const taken = [cornerBox('top-right', box, view, none.margins)];
    expect(quietCorner([], [box], view, ['top-right', 'bottom-left'], { ...none, taken }).corner).toBe('bottom-left');
  });
});

it('holds a breach for more urgent than attention, and everything else for calm', () => {
  expect([...bands, 'few', 'unknown', 'no-target'].map((one) => [one, urgency(one as never)])).toEqual([
    ...['above', 'met', 'below'].map((one) => [one, 0]),
    ['attention', 1],
    ['breach', 2],
    ...['few', 'unknown', 'no-target'].map((one) => [one, 0]),
  ]);
});
