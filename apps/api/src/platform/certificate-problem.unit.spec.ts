import { describe, expect, it } from '@jest/globals';
import { certificateProblem } from '#platform/certificate-problem.js';

const now = Date.parse('2026-11-29T08:00:00Z');
const inDays = (days: number) => now + days * 86_400_000;

describe('what is wrong with the certificate', () => {
  it.each([
    [null, inDays(400), undefined],
    [null, inDays(14), undefined],
    [null, inDays(14) - 1, 'certificate-ends'],
    [null, now + 1, 'certificate-ends'],
    [null, now, 'certificate-over'],
    ['no such file', inDays(400), 'certificate-broken'],
    ['no such file', inDays(3), 'certificate-broken'],
    ['no such file', now - 1, 'certificate-over'],
  ])('broken %s, valid to %s: %s', (broken, validTo, code) =>
    expect(certificateProblem({ broken, validTo, now })?.code).toBe(code),
  );

  it('says the days and the reason in both languages', () => {
    const ends = certificateProblem({ broken: null, validTo: inDays(3), now });
    expect([ends?.message, ends?.messageEn]).toEqual([
      'Chứng thư HTTPS hết hạn sau 3 ngày',
      'The HTTPS certificate expires in 3 days',
    ]);
    const broken = certificateProblem({ broken: 'mismatch', validTo: inDays(400), now });
    expect(broken?.message).toContain('mismatch');
    expect(broken?.messageEn).toContain('mismatch');
    expect(broken).toMatchObject({ closesDoor: false, stale: false });
  });
});
