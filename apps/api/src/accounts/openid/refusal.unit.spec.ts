import { describe, expect, it } from '@jest/globals';
import { signInRefusal, SignInRefused } from '#accounts/openid/refusal.js';

const error = (more: object) => Object.assign(new Error('what happened'), more);

describe('why a sign-in was not done', () => {
  it.each([
    [error({ error: 'access_denied' }), 'openid-cancelled'],
    [error({ code: 'OAUTH_TIMEOUT' }), 'openid-away'],
    [error({ cause: { code: 'ECONNREFUSED' } }), 'openid-away'],
    [error({ cause: { code: 'SELF_SIGNED_CERT_IN_CHAIN' } }), 'openid-away'],
    [new TypeError('fetch failed'), 'openid-away'],
    [error({ code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' }), 'openid-refused'],
    [error({ error: 'invalid_grant' }), 'openid-refused'],
    [error({ cause: { code: 'XECONN' } }), 'openid-refused'],
  ])('%s is %s', (caught, code) => expect(signInRefusal(caught).code).toBe(code));

  it('keeps what is known already, and what the library says', () => {
    const own = new SignInRefused('openid-locked', 'x');
    expect(signInRefusal(own)).toBe(own);
    expect(signInRefusal(error({ code: 'A', cause: { code: 'B' } })).detail).toBe('A · what happened · B');
  });
});
