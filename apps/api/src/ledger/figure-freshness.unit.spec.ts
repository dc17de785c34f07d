import { describe, expect, it } from '@jest/globals';
import { aSource } from '@ioc/test/support/alarm-setting';
import { feedingSources, figureFreshness } from '#ledger/figure-freshness.js';

describe('the freshness of a figure', () => {
  const of = (...states: Parameters<typeof aSource>[1][]) =>
    figureFreshness(states.map((state, at) => aSource(`s${at}`, state)));

  it.each([
    [['live', 'live'], 'live', []],
    [['live', 'late'], 'late', ['s1']],
    [['late', 'silent'], 'stale', ['s1', 's0']],
    [['silent', 'unknown'], 'stale', ['s0']],
    [['live', 'unknown'], 'live', []],
    [['unknown', 'unknown'], 'unknown', ['s0', 's1']],
    [['silent', 'catching-up'], 'catching-up', []],
    [[], 'unknown', []],
  ] as const)('of sources that are %j is %s because of %j', (states, state, because) => {
    expect(of(...states)).toEqual({ state, because });
  });

  it('is that of its own source, or of those that send its kinds', () => {
    const sources = new Map([
      ['a', { kinds: ['dossier'] }],
      ['b', { kinds: ['task', 'dossier'] }],
      ['c', { kinds: ['kpi'] }],
    ]);
    const feeding = (indicator: object) =>
      feedingSources(indicator as never, { sources } as never, [
        { key: 'a' },
        { key: 'b' },
        { key: 'c' },
        { key: 'x' },
      ]);
    expect(feeding({ kinds: ['dossier'] })).toEqual([{ key: 'a' }, { key: 'b' }]);
    expect(feeding({ kinds: ['dossier'], source: 'c' })).toEqual([{ key: 'c' }]);
    expect(feeding({ kinds: [] })).toEqual([]);
  });
});
