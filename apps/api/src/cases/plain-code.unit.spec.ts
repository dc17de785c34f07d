import { describe, expect, it } from '@jest/globals';
import { caseCode, codeFault, plainCode } from '#cases/plain-code.js';

describe('plainCode', () => {
  it.each([
    ['a non-breaking hyphen', 'H50.16\u2011261128\u20110001', 'H50.16-261128-0001'],
    ['an en dash and a minus', 'PA\u20131\u22122', 'PA-1-2'],
    ['zero-width blanks and a byte order mark', '\uFEFFH50\u200B.16\u200D-1', 'H50.16-1'],
    ['a soft hyphen', 'H50\u00AD-1', 'H50-1'],
    ['blanks of other widths, and those at the ends', '\u00A012\u2009a\u3000', '12 a'],
    ['eth for Đ', '12/Q\u00D0-UBND q\u00F0', '12/QĐ-UBND qđ'],
    ['full-width letters', '\uFF28\uFF15\uFF10', 'H50'],
    ['letters written apart from their marks', 'D\u0323', 'Ḍ'],
  ])('writes %s plainly', (_what, text, plain) => {
    expect(plainCode(text)).toBe(plain);
    expect(plainCode(plain)).toBe(plain);
  });
});

describe('codeFault', () => {
  it.each([
    ['H50.16-261128-0001', null],
    ['12/QĐ-UBND', null],
    ['H50\u202E61', 'control'],
    ['H50\u206661\u2069', 'control'],
    ['H\u0000', 'control'],
    ['a\u2028b', 'control'],
    ['\u041D50-1', 'look-alike'], // Cyrillic Н
    ['\u03A150', 'look-alike'], // Greek Ρ
    ['HS-\u0660\u0661', 'look-alike'], // Arabic digits
    ['HS-\u{1D7D8}1', 'look-alike'], // a digit of mathematics
  ])('finds in %j %s', (code, fault) => expect(codeFault(code)).toBe(fault));
});

describe('caseCode', () => {
  it.each([
    ['h50.16-261128-0001', 'H50.16-261128-0001'],
    ['000.00.12.h56-230101-0001', '000.00.12.H56-230101-0001'],
    ['g09.20-20260609-0092637', 'G09.20-20260609-0092637'],
    ['pa-2026-7', 'pa-2026-7'],
    ['h50-a', 'h50-a'],
    [' H50.16\u2011261128-1 ', 'H50.16-261128-1'],
    ['h50-261128-1', 'H50-261128-1'],
    ['h50.16.4-261128-1', 'H50.16.4-261128-1'],
    ['x-h50-261128-1', 'x-h50-261128-1'],
    ['h50-2611-1', 'h50-2611-1'],
  ])('keeps %j as %s', (text, code) => expect(caseCode(text)).toBe(code));
});
