import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundsOf, fit, latitudeOf, longitudeOf, mercatorX, mercatorY, screenX, screenY } from '#map/projection';

describe('the projection', () => {
  it('comes back to the same place', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -84, max: 84, noNaN: true }),
        (lon, lat) => {
          expect(longitudeOf(mercatorX(lon))).toBeCloseTo(lon, 9);
          expect(latitudeOf(mercatorY(lat))).toBeCloseTo(lat, 9);
        },
      ),
      { seed: 31, numRuns: 200 },
    );
  });

  it('fits bounds into a box: all of them, touching on one pair of sides, centred on the other', () => {
    const view = fit({ west: 102, south: 6.4, east: 117.6, north: 23.5 }, 330, 372, 1);
    const [left, right] = [screenX(view, mercatorX(102)), screenX(view, mercatorX(117.6))];
    const [top, bottom] = [screenY(view, mercatorY(23.5)), screenY(view, mercatorY(6.4))];
    expect(left).toBeCloseTo(330 - right, 6);
    expect(top).toBeCloseTo(372 - bottom, 6);
    expect(Math.min(left, top)).toBeCloseTo(0, 6);
    expect(Math.max(left, top)).toBeGreaterThanOrEqual(0);
  });

  it('says what a view shows', () => {
    const bounds = { west: 105, south: 16, east: 107, north: 18 };
    const shown = boundsOf(fit(bounds, 500, 500, 1));
    expect(shown.west).toBeLessThanOrEqual(105 + 1e-9);
    expect(shown.north).toBeGreaterThanOrEqual(18 - 1e-9);
    expect(shown.south + shown.north).toBeCloseTo(34, 1);
  });
});
