import { describe, expect, it } from '@jest/globals';
import type { Observation } from '#ledger/observations.sql.js';
import { ChangedObservations } from '#alarms/changed-observations.js';

const observed = (indicator: string, unit: string, more: Partial<Observation> = {}): Observation => ({
  ...{ indicator, unit, period: '2026-11', value: 1, numerator: null, denominator: null, plan: null },
  ...{ asOf: '2026-11-30T00:00:00Z', ...more },
});
const units = (changed: ReturnType<ChangedObservations['take']>) =>
  [...changed].map(([indicator, of]) => [indicator, ...of]);

describe('observations since the last look', () => {
  it('are all others at the first look, and none when nothing came', () => {
    const sut = new ChangedObservations();
    const all = [observed('a', 'U1'), observed('a', 'U2'), observed('b', 'U1')];
    expect(units(sut.take(all))).toEqual([
      ['a', 'U1', 'U2'],
      ['b', 'U1'],
    ]);
    expect(units(sut.take(all.map((one) => ({ ...one }))))).toEqual([]);
  });

  it.each([
    { value: 2 },
    { numerator: 1 },
    { denominator: 1 },
    { plan: 1 },
    { period: '2026-12' },
    { asOf: '2026-11-30T01:00:00Z' },
  ])('are others where one says %j', (more) => {
    const sut = new ChangedObservations();
    sut.take([observed('a', 'U1'), observed('a', 'U2')]);
    expect(units(sut.take([observed('a', 'U1', more), observed('a', 'U2')]))).toEqual([['a', 'U1']]);
  });

  it('are others where one is gone, once', () => {
    const sut = new ChangedObservations();
    sut.take([observed('a', 'U1'), observed('a', 'U2')]);
    expect(units(sut.take([observed('a', 'U2')]))).toEqual([['a', 'U1']]);
    expect(units(sut.take([observed('a', 'U2')]))).toEqual([]);
  });
});
