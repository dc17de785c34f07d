import { describe, expect, it } from '@jest/globals';
import { isUnstorable } from '#platform/unstorable.filter.js';

describe('a query that failed', () => {
  it.each(['22003', '22021', '22P05', '22008', '22P02'])('with %s was asked something that cannot be', (code) => {
    expect(isUnstorable('GET', code)).toBe(true);
    expect(isUnstorable('HEAD', code)).toBe(true);
    expect(isUnstorable('POST', code)).toBe(false);
  });

  it.each(['42P01', '57014', '12200', undefined])('with %s is an error of ours', (code) => {
    expect(isUnstorable('GET', code)).toBe(false);
  });
});
