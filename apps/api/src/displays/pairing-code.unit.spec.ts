import { describe, expect, it } from '@jest/globals';
import { newCode, shownCode, typedCode } from '#displays/pairing-code.js';

describe('the code of a pairing', () => {
  it('has six signs, each drawn on its own, none of which looks like another or is a vowel', () => {
    let at = 0;
    expect(newCode(() => (at++ * 5) % 18)).toBe('CKR6GN');
    const all = Array.from({ length: 18 }, (_, n) => newCode(() => n).charAt(0));
    expect(new Set(all).size).toBe(18);
    expect(all.join('')).not.toMatch(/[AEIOUYWDLSZBV0125 8]/);
  });

  it('is shown in two halves', () => expect(shownCode('HT4K79')).toBe('HT4 K79'));

  it.each([
    ['HT4K79', 'HT4K79'],
    ['ht4 k79', 'HT4K79'],
    [' HT4-K79 ', 'HT4K79'],
    ['h.t.4.k.7.9', 'HT4K79'],
    ['HT4K7', null],
    ['HT4K799', null],
    ['HT4K7O', null],
    ['HT4K7ư', null],
    ['', null],
  ])('%j is read as %j', (text, code) => expect(typedCode(text)).toBe(code));
});
