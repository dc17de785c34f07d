import { describe, expect, it } from '@jest/globals';
import { SecondFactorCode } from '#accounts/second-factor-code.js';

describe('a code of the second factor', () => {
  it.each([
    ['123456', '123456'],
    ['  123456\n', '123456'],
    ['123 456', '123 456'],
    ['x'.repeat(40), 'x'.repeat(40)],
  ])('%j is looked at as it was typed, without the blanks around it', (typed, code) => {
    expect(SecondFactorCode.parse(typed)).toBe(code);
  });

  it.each(['', '12345', ' 12345 ', 'x'.repeat(41), 123456, null])('%j is none', (typed) => {
    expect(SecondFactorCode.safeParse(typed).success).toBe(false);
  });

  it('that is too short is refused in words', () => {
    expect(SecondFactorCode.safeParse('1').error?.issues[0]?.message).toMatch(/expected six digits of the app/);
  });
});
