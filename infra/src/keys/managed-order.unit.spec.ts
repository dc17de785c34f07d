import { describe, expect, it } from '@jest/globals';
import { managedOrder } from '#keys/managed-order.js';

const id = '0f5b6a52-6c1e-4c0e-9d0f-1b6f3c0d7a11';

describe('what npm run key is to do', () => {
  it('is read of its words', () => {
    expect(managedOrder(['list'], { administrator: false })).toEqual({ act: 'list' });
    const given = { source: 'mot-cua', note: ' Sở Nội vụ ', kinds: 'dossier, task', units: 'H50.16' };
    expect(managedOrder(['make'], given)).toEqual({
      act: 'make',
      given: { source: 'mot-cua', note: 'Sở Nội vụ', kinds: ['dossier', 'task'], units: ['H50.16'] },
    });
    expect(managedOrder(['make'], { source: 'mot-cua', note: 'x' })).toMatchObject({ given: { kinds: [], units: [] } });
    expect(managedOrder(['rotate', id], {})).toEqual({ act: 'rotate', id, overlapHours: 24 });
    expect(managedOrder(['rotate', id], { 'overlap-hours': '0' })).toMatchObject({ overlapHours: 0 });
    expect(managedOrder(['revoke', id], {})).toEqual({ act: 'revoke', id });
  });

  it.each([
    [['remove', id], {}, /remove: .*list, make, rotate, revoke/],
    [['list', 'x'], {}, /too many words: x/],
    [['revoke', id, 'x'], {}, /too many words/],
    [['make'], { source: 'mot-cua' }, /--note/],
    [['make'], { note: 'x' }, /--source/],
    [['make'], { source: 'mot-cua', note: 'x', file: 'keys.json' }, /--file: .*does not go with make/],
    [['revoke'], {}, /revoke <id>/],
    [['rotate', 'mot-cua'], {}, /rotate <id>/],
    [['rotate', id], { 'overlap-hours': '721' }, /--overlap-hours/],
    [['rotate', id], { 'overlap-hours': 'mai' }, /--overlap-hours/],
    [['rotate', id], { kinds: 'dossier' }, /--kinds: .*does not go with rotate/],
  ])('%j %j is refused in words', (words, values, sentence) => {
    expect(() => managedOrder(words, values)).toThrow(sentence);
  });
});
