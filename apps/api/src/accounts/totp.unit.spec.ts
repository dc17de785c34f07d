import { describe, expect, it } from '@jest/globals';
import { base32, enrolmentUri, matchingStep, totpStep } from '#accounts/totp.js';

/** Of RFC 6238, appendix B; its codes have eight digits, of which ours are the last six. */
const secret = Buffer.from('12345678901234567890');

describe('the code of a step', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %d s is %s', (seconds, code) => {
    const step = totpStep(seconds * 1000);
    expect(matchingStep(secret, code, step, 0)).toBe(step);
  });

  it('changes at the whole thirty seconds', () => {
    expect([totpStep(0), totpStep(29_999), totpStep(30_000)]).toEqual([0, 0, 1]);
  });
});

describe('a code that is shown', () => {
  /** Of the steps 3 to 7, by RFC 4226, appendix D. */
  const [long, before, now, after, later] = ['969429', '338314', '254676', '287922', '162583'] as const;

  it.each([
    [now, 5],
    [before, 4],
    [after, 6],
    [long, null],
    [later, null],
    [now.slice(1), null],
    [`${now} `, null],
    ['', null],
    ['٢٥٤٦٧٦', null],
    ['254677', null],
  ])('%j at step 5 is of step %s', (code, step) => expect(matchingStep(secret, code, 5, 0)).toBe(step));

  it('is not accepted twice, and none before the last that was', () => {
    expect(matchingStep(secret, now, 5, 4)).toBe(5);
    expect(matchingStep(secret, now, 5, 5)).toBeNull();
    expect(matchingStep(secret, before, 5, 5)).toBeNull();
    expect(matchingStep(secret, after, 5, 5)).toBe(6);
  });
});

describe('a secret in text', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is %s, as RFC 4648 has it', (text, said) => expect(base32(Buffer.from(text))).toBe(said));

  it('is what the QR code says', () => {
    expect(enrolmentUri(secret, 'IOC Quảng Trị', 'quan.tri@a')).toBe(
      'otpauth://totp/IOC%20Qu%E1%BA%A3ng%20Tr%E1%BB%8B:quan.tri%40a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' +
        '&issuer=IOC%20Qu%E1%BA%A3ng%20Tr%E1%BB%8B&algorithm=SHA1&digits=6&period=30',
    );
  });
});
