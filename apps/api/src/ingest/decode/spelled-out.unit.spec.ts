import { describe, expect, it } from '@jest/globals';
import { spelledOut, textsOfNumbers } from '#ingest/decode/spelled-out.js';

describe('what is spelled with other signs', () => {
  it.each([
    ['tậM iốT', 'Tối Mật'],
    ['t ậ m', 'm ậ t'],
    ['laitnedifnoC', 'Confidential'],
    ['terceS', 'Secret'],
    ['"C":"taMoD"', '"DoMat":"C"'],
    ['kram', 'mark'],
    ['Zậg', 'Mật'],
    ['Z.Ậ.G', 'M.Ậ.T'],
    ['FRPERG nmAM', 'SECRET azNZ'],
    ['QbZng: P', 'DoMat: C'],
    ['Pbasvqragvny', 'Confidential'],
    ['M+HqwAVA - K+Hr8', 'MẬT - Kế'],
    ['77 7853 116', 'Mật'],
    ['77,7853;116|32', 'Mật '],
    ['U+004D U+1EAD U+0074', 'Mật'],
    ['u+4D u+1EADu+74', 'Mật'],
    [String.raw`\u{4d}\u{1ead}\u{74}`, 'Mật'],
    ['0x4D,0x1EAD,0x74', 'Mật'],
    ['4D e1 BA ad 74', 'Mật'],
    ['4D:E1:BA:AD:74', 'Mật'],
    ['64:6f:4d:61:74:3a:43', 'doMat:C'],
    ['01001101 11100001 10111010 10101101 01110100', 'Mật'],
    ['0100110111100001101110101010110101110100', 'Mật'],
    [String.raw`M\341\272\255t`, 'Mật'],
    ['77 225 186 173 116', 'Mật'],
    ['77, 225, 186, 173, 116', 'Mật'],
    ['Độ: 77 225 186 173 116 (bản chính)', 'Mật'],
    ['Bản 4d e1 ba ad 74 hết', 'Mật'],
    ['Bản 01001101 11100001 10111010 10101101 01110100 hết', 'Mật'],
  ])('%s is read as %s', (text, meant) => expect(spelledOut(text)).toContain(meant));

  it.each([
    'Kế hoạch năm 2026',
    '2+3, A+B, +84',
    '12 7',
    '2026-05-31T10:00:00+07:00',
    'hồ sơ 123 456',
    'U+00, 0x12',
    'ab cd',
    '',
  ])('nothing in %s', (text) => expect(spelledOut(text)).toEqual([]));
});

describe('numbers', () => {
  it('are letters by their code points, bytes where they may be, and nothing beyond', () => {
    expect(textsOfNumbers([77, 7853, 116])).toEqual(['Mật']);
    expect(textsOfNumbers([77, 97, 255])).toEqual(['Maÿ', 'Ma\uFFFD']);
    expect(textsOfNumbers([0, 77])).toEqual(['\0M']);
    expect(textsOfNumbers([9, 0x10ffff])).toEqual(['\t\u{10ffff}']);
    expect(textsOfNumbers([77, 0x110000])).toEqual([]);
    expect(textsOfNumbers([-1, 77])).toEqual([]);
  });
});
