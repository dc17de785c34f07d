import { describe, expect, it } from '@jest/globals';
import { decimalsOf, plainNumber } from '@ioc/shared/figures/digits';

describe('the digits of a number', () => {
  it.each([
    [78.88, 2, '78.88'],
    [-4.55, 2, '-4.55'],
    [130_000, 0, '130000'],
    [0.8125, 4, '0.8125'],
    [0.123456, 6, '0.123456'],
    [(100 * 13) / 15, 3, '86.667'],
    [0.1 + 0.2, 3, '0.3'],
    [1e-7, 3, '0'],
  ])('of %d are %d decimals, in a file %s', (value, decimals, text) => {
    expect([decimalsOf(value), plainNumber(value)]).toEqual([decimals, text]);
  });
});
