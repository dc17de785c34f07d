import { describe, expect, it } from '@jest/globals';
import { headerText } from '#doors/http/header-text.js';

const bytes = (text: string) => Buffer.from(text).toString('latin1');

describe('an attribute in a header', () => {
  it.each([
    ['plain', 'plain'],
    ['H%E1%BB%93%20s%c6%a1-1', 'Hồ sơ-1'],
    ['"mot-cua"', 'mot-cua'],
    ['"a\\"b\\\\c"', 'a"b\\c'],
    ['100%25', '100%'],
    ['%2525', '%25'],
    ['100% %C3%A9', '100% é'],
    ['bad%E1', 'bad%E1'],
    ['%E1%BB', '%E1%BB'],
    ['a%00b', 'a%00b'],
    [bytes('Hồ sơ-1'), 'Hồ sơ-1'],
    [bytes('Hồ %C3%A9'), 'Hồ é'],
    ['caf\u00e9', 'caf\u00e9'],
    ['', ''],
    ['a"b"', 'a"b"'],
    ['"a"b', '"a"b'],
    ['H\u1ed3 \u0140', 'H\u1ed3 \u0140'],
    ['\u0141c', '\u0141c'],
    [bytes('ậ'), 'ậ'],
    [bytes('\uFEFFa'), '\uFEFFa'],
  ])('%j says %j', (sent, said) => {
    expect(headerText(sent)).toBe(said);
  });
});
