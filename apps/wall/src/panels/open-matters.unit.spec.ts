import { describe, expect, it } from '@jest/globals';
import { aRow, aUnit } from '#panels/figure.factory';
import { daysMissed, needsOf, unclear } from '#panels/open-matters';

describe('what needs someone', () => {
  it('counts the days without a break on which a target was missed', () => {
    expect(daysMissed(aRow(1, { trend: [96, 94, 93, 92], target: 95 }))).toBe(3);
    expect(daysMissed(aRow(1, { trend: [94, null, 93], target: 95 }))).toBe(1);
    expect(daysMissed(aRow(1, { trend: [96, 96], target: 95 }))).toBe(0);
    expect(daysMissed(aRow(1, { trend: [3, 0, 2], target: 0, direction: 'lower' }))).toBe(1);
  });
  it('names the longest-standing breach first, and never a figure that is only missing its target', () => {
    const figures = [
      aRow(1, { judgement: 'breach', trend: [96, 80] }),
      aRow(2, { judgement: 'breach', trend: [80, 80] }),
      aRow(3, { judgement: 'none', trend: [80, 80] }),
    ];
    expect(needsOf(figures, []).map(({ key }) => key)).toEqual(['figure/figure-2', 'figure/figure-1']);
  });
  it('keeps a breach listed while its source is silent', () => {
    expect(needsOf([aRow(1, { judgement: 'breach', state: 'stale' })], [])).toHaveLength(1);
  });
  it('counts the figures of which nobody knows whether they are in bounds', () => {
    expect(unclear([aRow(1), aRow(2, { state: 'stale' }), aRow(3, { state: 'unknown', value: null })])).toBe(2);
  });
  it('takes no unit of which nothing is known for one without overdue dossiers', () => {
    expect(needsOf([], [aUnit('a', { overdue: null })])).toEqual([]);
  });
  it('gives units with overdue dossiers their turn beside the figures', () => {
    const units = [aUnit('a', { overdue: 3 }), aUnit('b', { overdue: 9 }), aUnit('c')];
    const figures = [aRow(1, { judgement: 'breach' }), aRow(2, { judgement: 'breach' })];
    expect(needsOf(figures, units).map(({ key }) => key)).toEqual([
      'figure/figure-1',
      'unit/b',
      'figure/figure-2',
      'unit/a',
    ]);
  });
});
