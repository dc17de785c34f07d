import { describe, expect, it } from '@jest/globals';
import { deskKey } from '#alarms/use-desk-keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, on = 'BODY', more = {}) => deskKey({ ...plain, key, ...more }, on);

describe('keys of the desk', () => {
  it('move, open, choose, and do what may be done', () => {
    expect(['j', 'k', 'Enter', 'x', 'Escape'].map((key) => press(key))).toEqual([
      { move: 1 },
      { move: -1 },
      'open',
      'choose',
      'cancel',
    ]);
    expect(['a', 't', 'n', 's', 'r'].map((key) => press(key))).toEqual([
      { do: 'acknowledge' },
      { do: 'take' },
      { do: 'note' },
      { do: 'shelve' },
      { do: 'release' },
    ]);
    expect(press('q')).toBeNull();
  });
  it('belong to the field that has the focus, to the browser, and Enter to a link', () => {
    expect(['INPUT', 'SELECT', 'TEXTAREA'].map((on) => press('a', on))).toEqual([null, null, null]);
    expect(press('a', 'BODY', { ctrlKey: true })).toBeNull();
    expect([press('Enter', 'A'), press('Enter', 'BUTTON'), press('j', 'A')]).toEqual([null, null, { move: 1 }]);
  });
});
