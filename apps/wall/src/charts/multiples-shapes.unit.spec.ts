import { describe, expect, it } from '@jest/globals';
import { lineOn, multiplesFit, commonScale } from '#charts/multiples-shapes';

const figure = (unit: string, target: number | null = null) => ({ unit, target }) as never;
const lines = (...all: (number | null)[][]) => all.map((values) => ({ values })) as never;

describe('small multiples', () => {
  it('stand on one scale: what is counted from zero, a rate near its own values and the target', () => {
    expect(commonScale({ figure: figure('count'), lines: lines([3, null], [18, 2]) })).toEqual({ low: 0, high: 20 });
    const rates = commonScale({ figure: figure('percent', 95), lines: lines([91, 92]) })!;
    expect([rates.low <= 91 && rates.low > 50, rates.high >= 95]).toEqual([true, true]);
    expect(commonScale({ figure: figure('count'), lines: lines([null], []) })).toBeNull();
  });
  it('break where nothing is known', () => {
    expect(lineOn([0, 10, null, 5], { low: 0, high: 10 }, 5)).toEqual({
      runs: ['M0 100L33.33 0', 'M100 50h1'],
      targetY: 50,
    });
  });
  it.each([
    [3000, 1500, 78],
    [693, 390, 78],
    [693, 390, 12],
    [400, 1500, 20],
    [10, 10, 5],
  ])(
    'of %d × %d minutes of arc hold all of %d units where there is room, none below its least size',
    (width, height, n) => {
      const { columns, rows } = multiplesFit({ width, height }, n);
      const room = Math.max(1, Math.floor(width / 190)) * Math.max(1, Math.floor((height - 42) / 84));
      expect(columns * rows >= Math.min(n, room) || columns === 1).toBe(true);
      if (columns > 1) expect(width / columns).toBeGreaterThanOrEqual(190);
      if (rows > 1) expect((height - 42) / rows).toBeGreaterThanOrEqual(84);
    },
  );
});
