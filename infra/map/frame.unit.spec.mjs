import { describe, expect, it } from '@jest/globals';
import { bounds, within } from './frame.mjs';

describe('the frame of a shape', () => {
  it('holds every corner, with a margin', () => {
    const square = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [1, 2],
            [3, 2],
            [3, 5],
            [1, 2],
          ],
        ],
      ],
    };
    expect(bounds(square, 1)).toEqual([0, 1, 4, 6]);
    expect(
      bounds(
        {
          type: 'LineString',
          coordinates: [
            [7, 8],
            [9, 1],
          ],
        },
        0,
      ),
    ).toEqual([7, 1, 9, 8]);
  });

  it('cuts lines to what lies in it, with the corner before and after', () => {
    const line = {
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 0],
          [2, 0],
          [3, 0],
          [9, 0],
          [10, 0],
        ],
      },
    };
    const cut = within(line, [1.5, -1, 2.5, 1]);
    expect(cut.features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [
        [
          [1, 0],
          [2, 0],
          [3, 0],
        ],
      ],
    ]);
    expect(within(line, [20, 20, 21, 21]).features).toEqual([]);
  });
});
