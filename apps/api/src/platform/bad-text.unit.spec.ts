import { describe, expect, it } from '@jest/globals';
import { badTextIn, isBadText } from '#platform/bad-text.js';

describe('text that no table can hold', () => {
  it.each(['\0', 'a\0b', '\ud800', 'x\udfff', '\udc00\ud800'])('%j', (text) => expect(isBadText(text)).toBe(true));
  it.each(['', 'Phường 1', '💩', '\u200b', '%00', '\ufffd'])('but not %j', (text) =>
    expect(isBadText(text)).toBe(false),
  );
});

describe('the first bad text of a JSON value', () => {
  it.each([
    [{ a: { b: ['x', '\0'] } }, 'a.b.1'],
    [{ a: 'x', b: '\ud800' }, 'b'],
    [['\0'], '0'],
    ['\0', ''],
    [{ '\0': 1 }, '(key)'],
    [{ a: { '\0': 1 } }, 'a'],
  ])('%j is found at %j', (value, path) => expect(badTextIn(value)).toBe(path));

  it.each([[null], [1], [true], ['a'], [{ a: [{ b: 'c' }, null, 2] }], [undefined]])('%j has none', (value) =>
    expect(badTextIn(value)).toBeNull(),
  );
});
