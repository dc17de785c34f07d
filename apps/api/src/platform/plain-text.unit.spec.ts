import { describe, expect, it } from '@jest/globals';
import { plainText, typedText } from '#platform/plain-text.js';

describe('plainText', () => {
  it('takes out of texts what hides or turns others, at any depth, and leaves the joiner of emoji', () => {
    const sent = { title: 'Hồ\u202E sơ', list: ['\u200Ba', { note: '\uFEFF' }], n: 3, none: null, on: true };
    expect(plainText(sent)).toEqual({ title: 'Hồ sơ', list: ['a', { note: '' }], n: 3, none: null, on: true });
    expect(plainText('👨\u200D👩\u2069')).toBe('👨\u200D👩');
  });

  it('writes only what it changes: contents that nobody may write are read as they are', () => {
    const plain = Object.freeze({ title: 'Hồ sơ', of: Object.freeze(['a']), none: null });
    expect(plainText(plain)).toBe(plain);
    expect([null, undefined, 3].map(plainText)).toEqual([null, undefined, 3]);
  });
});

describe('typedText', () => {
  it('is the same letters from any keyboard, at any depth, and changes nothing that it is given', () => {
    const typed = Object.freeze({ text: 'Hồ\u202E sơ'.normalize('NFD'), of: Object.freeze(['\u200Ba', { n: 3 }]) });
    expect(typedText(typed)).toEqual({ text: 'Hồ sơ', of: ['a', { n: 3 }] });
    expect([null, undefined, 3, true, 'Hồ'.normalize('NFD')].map(typedText)).toEqual([null, undefined, 3, true, 'Hồ']);
  });

  it.each(['password', 'old', 'token', 'code'])('leaves what nobody reads as it was typed: %s', (name) => {
    const typed = { [name]: 'ố\u200B'.normalize('NFD') };
    expect(typedText(typed)).toEqual(typed);
  });
});
