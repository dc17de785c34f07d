import { describe, expect, it } from '@jest/globals';
import { newRecoveryCodes, recoveryHash } from '#accounts/recovery-codes.js';

describe('recovery codes', () => {
  it('are ten that differ, in groups that one can copy by hand', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
  });

  it.each([
    ['abcd efgh ijkl mnop qrst uvwx', true],
    ['ABCD-EFGH-IJKL-MNOP-QRST-UVWX', true],
    ['ABCD-EFGH-IJKL-MNOP-QRST-UVW', false],
    ['ABCD-EFGH-IJKL-MNOP-QRST-UVWXY', false],
    ['ABCD-EFGH-IJKL-MNOP-QRST-UVW1', false],
    ['123456', false],
  ])('%s is one: %s', (typed, is) => {
    const same = recoveryHash('ABCDEFGHIJKLMNOPQRSTUVWX');
    expect(same).toHaveLength(32);
    expect(recoveryHash(typed)).toEqual(is ? same : null);
  });
});
