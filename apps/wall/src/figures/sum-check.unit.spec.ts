import { describe, expect, it } from '@jest/globals';
import { aFigure } from '#panels/figure.factory';
import { checkSum, inOrderOfWeight, rowsExpected } from '#figures/sum-check';

const count = (value: number | null) => aFigure({ unit: 'count', value, numerator: null, denominator: null });
const rate = (numerator: number, denominator: number) =>
  aFigure({ numerator, denominator, value: denominator === 0 ? null : (100 * numerator) / denominator });
const part = (name: string, figure: ReturnType<typeof aFigure>) => ({ name, key: name, figure });

describe('the parts of a figure', () => {
  it('add up by their counts', () => {
    expect(checkSum(count(7), [part('a', count(3)), part('-', count(4))]).difference).toBe(0);
    expect(checkSum(count(7), [part('a', count(3))]).difference).toBe(4);
  });
  it('of a rate add up by numerators and denominators, never by percentages', () => {
    const whole = rate(90, 100);
    expect(checkSum(whole, [part('a', rate(50, 50)), part('b', rate(40, 50))])).toEqual({
      numerator: 90,
      denominator: 100,
      difference: 0,
    });
  });
  it('of an unknown figure are not checked at all', () => {
    expect(checkSum(count(null), [part('a', count(1))]).difference).toBeNull();
  });
  it('say how long their lists must be', () => {
    expect(rowsExpected(rate(90, 100), 'numerator')).toBe(90);
    expect(rowsExpected(rate(90, 100), 'denominator')).toBe(100);
    expect(rowsExpected(count(7), 'numerator')).toBe(7);
  });
  it('stand weakest first for a rate, small samples last', () => {
    const parts = [part('good', rate(99, 100)), part('tiny', rate(0, 3)), part('weak', rate(50, 100))];
    expect(inOrderOfWeight(rate(90, 100), parts).map(({ name }) => name)).toEqual(['weak', 'good', 'tiny']);
  });
});
