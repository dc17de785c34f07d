import { describe, expect, it } from '@jest/globals';
import { sightOf } from '#identity/sight.js';

const unit = (code: string, parent: string | null, ...successors: object[]) => [code, { code, parent, successors }];
const catalogue = {
  units: new Map([
    unit('H', null),
    unit('A', 'H'),
    unit('A1', 'A'),
    unit('A11', 'A1'),
    unit('B', 'H'),
    unit('old', null, { code: 'A1', kind: 'merged' }),
    unit('older', null, { code: 'old', kind: 'renamed' }),
    unit('half', null, { code: 'A', kind: 'split' }, { code: 'B', kind: 'split', main: true }),
    ['plain', { code: 'plain', parent: 'B' }],
    unit('gone', null, { code: 'B', kind: 'merged' }),
  ] as never),
} as never;

describe('the units whose cases are seen', () => {
  it.each([
    [['A'], ['A', 'A1', 'A11', 'old', 'older']],
    [['B'], ['B', 'gone', 'half', 'plain']],
    [['A11'], ['A11']],
    [
      ['A11', 'B'],
      ['A11', 'B', 'gone', 'half', 'plain'],
    ],
    [['H'], ['A', 'A1', 'A11', 'B', 'H', 'gone', 'half', 'old', 'older', 'plain']],
    [['nowhere'], ['nowhere']],
    [[], []],
  ])('%j: %j', (units, seen) => expect([...(sightOf(units, catalogue) ?? [])].sort()).toEqual(seen));

  it('without a cut all are', () => expect(sightOf(null, catalogue)).toBeNull());
});
