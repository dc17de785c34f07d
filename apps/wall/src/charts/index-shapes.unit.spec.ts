import { expect, it } from '@jest/globals';
import { lossesOf, radarShapes } from '#charts/index-shapes';

it('the radar has an axis for each group from the top on, and the score as its share of what can be had', () => {
  const { axes, score, rings } = radarShapes([
    { known: 5, max: 10 },
    { known: 20, max: 20 },
    { known: 0, max: 12 },
    { known: 3, max: 0 },
  ]);
  expect(axes.map(({ end }) => end)).toEqual([
    [0, -48],
    [48, 0],
    [0, 48],
    [-48, 0],
  ]);
  expect(score).toBe('M0 -24L48 0L0 0L0 0Z');
  expect(rings).toHaveLength(4);
});

it('what was lost is told the most first, what is not known last, what is full not at all', () => {
  const of = (code: string, lost: number | null, max = 4) => ({ code, name: code, max, score: null, lost });
  const groups = [
    { components: [of('a', 0.5), of('b', null)] },
    { components: [of('c', 3), of('d', 0), of('e', 0, 0)] },
  ];
  expect(lossesOf({ groups } as never).map(({ code }) => code)).toEqual(['c', 'a', 'b']);
});
