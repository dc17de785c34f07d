import { describe, expect, it } from '@jest/globals';
import type { ChartFigure } from '@ioc/shared/live/charts';
import { axisValue, chartValue } from '#charts/chart-value';

const figure = (more: Partial<ChartFigure>): ChartFigure => ({
  ...{ indicator: 'x', name: 'X', nameEn: 'X', unit: 'count', target: null, direction: 'none' },
  ...more,
});
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('a value of a chart', () => {
  it.each([
    [figure({}), 1284, '1.284'],
    [figure({}), 18_342, '18,3 nghìn'],
    [figure({ unit: 'percent', decimals: 1 }), 92.44, '92,4 %'],
    [figure({ unit: 'percent', target: 95 }), 94.999, '94,999 %'],
    [figure({ unit: 'percent', observed: true }), 78.885, '78,885 %'],
    [figure({ unit: 'tỷ đồng', observed: true }), 8713.8, '8.713,8 tỷ đồng'],
    [figure({ unit: 'hạng', observed: true }), 3, 'hạng 3'],
  ])('of %j: %d is %s', (of, value, text) => expect(plain(chartValue(of, value, 'vi-VN'))).toBe(text));
});
describe('a mark of an axis', () => {
  it.each([
    [figure({}), 10_000, '10 nghìn'],
    [figure({}), 2500, '2.500'],
    [figure({ unit: 'percent' }), 97.5, '97,5 %'],
    [figure({ unit: 'tỷ đồng' }), 5000, '5.000'],
  ])('of %j: %d is %s', (of, value, text) => expect(plain(axisValue(of, value, 'vi-VN'))).toBe(text));
});
