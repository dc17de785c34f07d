import { expect, it } from '@jest/globals';
import { coarse } from '#drill-down/cases/coarse.js';

it('tells a place to about 100 m, however deep it stands, and nothing of its accuracy', () => {
  const told = coarse({
    state: { lat: 17.123456, lon: 106.98765 },
    steps: [{ data: { place: { lat: 1.0004, lon: null, accuracy: 3 } } }],
    n: 1.23456,
  });
  expect(told).toEqual({
    state: { lat: 17.123, lon: 106.988 },
    steps: [{ data: { place: { lat: 1, lon: null } } }],
    n: 1.23456,
  });
});
