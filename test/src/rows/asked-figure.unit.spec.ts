import { describe, expect, it } from '@jest/globals';
import { isSaid, pointed } from '@ioc/test/rows/asked-figure';

describe('a figure that the API is asked for', () => {
  it('is found by names, places and what entries have', () => {
    const answer = { indices: [{ code: 'PAPI' }, { code: 'PAR', editions: [{ score: 1 }, { score: 86.05 }] }] };
    expect(pointed(answer, ['indices', { code: 'PAR' }, 'editions', -1, 'score'])).toBe(86.05);
    expect(pointed(answer, ['indices', { code: 'PCI' }, 'editions', -1, 'score'])).toBeUndefined();
  });

  it.each([
    ['8.713,8', 8713.8, true],
    ['97,7', 97.6793248945148, true],
    ['97,6', 97.6793248945148, false],
    ['712', 712, true],
    ['1.712', 712, false],
    ['71', 712, false],
    ['0', 0.4, false],
    ['86', 86.05, true],
  ])('%s says %d: %s', (shown, value, is) => expect(isSaid(shown, value)).toBe(is));
});
