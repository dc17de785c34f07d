import { describe, expect, it } from '@jest/globals';
import { enrolFirst, isSecondFactorDue, mustEnrol } from '#identity/enrolment.js';

const settings = { SECOND_FACTOR: 'administrators' } as const;
const administrator = { roles: ['leader', 'administrator'], session: 's', secondFactor: false } as const;

describe('a second factor', () => {
  it.each([
    [settings, administrator, true],
    [{ SECOND_FACTOR: '' } as const, administrator, false],
    [settings, { ...administrator, roles: ['leader', 'auditor'] as const }, false],
    // Whoever sits at this machine while the access is open.
    [settings, { ...administrator, session: null }, false],
  ])('%j asks %j for it: %s', (given, principal, is) => {
    expect(isSecondFactorDue(given, principal)).toBe(is);
    expect(mustEnrol(given, principal)).toBe(is);
    expect(mustEnrol(given, { ...principal, secondFactor: true })).toBe(false);
  });

  it('that is missing refuses everything else, and says which page sets one up', () => {
    expect(enrolFirst().getStatus()).toBe(403);
    expect(enrolFirst().getResponse()).toMatchObject({
      code: 'second-factor-needed',
      message: expect.stringContaining('/two-factor'),
      see: expect.stringMatching(/^docs\/.*\.md$/),
    });
  });
});
