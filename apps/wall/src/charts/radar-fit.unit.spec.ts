import { expect, it } from '@jest/globals';
import { radarFit } from '#charts/radar-fit';

const chart = { days: Array(11).fill({ day: 'd', rest: false }), rows: Array(30).fill({}), watched: 9 } as never;

it.each([
  [1640, 600, 11, 10],
  [693, 390, 3, 5],
  [10, 10, 1, 1],
  [9000, 9000, 11, 30],
])('a radar of %d × %d minutes of arc has %d days and %d units', (width, height, days, rows) =>
  expect(radarFit({ width, height }, chart)).toEqual({ days, rows }),
);
