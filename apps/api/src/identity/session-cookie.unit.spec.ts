import { describe, expect, it } from '@jest/globals';
import {
  cookieOptions,
  displayTokenIn,
  nameOf,
  namesOf,
  openIdSecretIn,
  pairingSecretIn,
  sessionCookie,
  tokenIn,
} from '#identity/session-cookie.js';

const token = 'A1_-'.repeat(10) + 'xyz';

describe('the token of a cookie', () => {
  it.each([
    [`ioc_session=${token}`, token],
    [`a=b; ioc_session=${token}; c=d`, token],
    [`a=b;ioc_session=${token}`, token],
    [`__Host-ioc_session=${token}`, token],
    [`__Secure-ioc_session=${token}`, token],
    [`ioc_session=${'p'.repeat(43)}; __Host-ioc_session=${token}`, token],
    [`__Secure-ioc_session=${'p'.repeat(43)}; __Host-ioc_session=${token}`, token],
    [`__host-ioc_session=${token}`, null],
    [undefined, null],
    ['', null],
    ['ioc_session=', null],
    ['ioc_session', null],
    [`ioc_session=${token}x`, null],
    [`ioc_session=${token.slice(1)}`, null],
    [`xioc_session=${token}`, null],
    [`ioc_session=${token.slice(1)}"`, null],
  ])('%s', (header, found) => expect(tokenIn(header)).toBe(found));
});

describe('the cookies of a screen', () => {
  const header = `ioc_display=${token}; ioc_pairing=${'p'.repeat(43)}`;
  it('are its token and the secret of its pairing, and no session', () => {
    expect([displayTokenIn(header), pairingSecretIn(header), tokenIn(header)]).toEqual([token, 'p'.repeat(43), null]);
    expect([displayTokenIn('ioc_display=x'), pairingSecretIn(`ioc_display=${token}`)]).toEqual([null, null]);
  });
});

it('the cookie of a browser that was sent to the provider is its secret, and no session', () => {
  const header = `ioc_openid=${token}`;
  expect([openIdSecretIn(header), tokenIn(header), openIdSecretIn(`ioc_session=${token}`)]).toEqual([
    token,
    null,
    null,
  ]);
});

describe('the cookie', () => {
  it('is read by no script, sent to this program alone, and over HTTPS only where there is HTTPS', () => {
    expect(cookieOptions(true, '/ioc')).toEqual({ httpOnly: true, sameSite: 'strict', secure: true, path: '/ioc' });
    expect(cookieOptions(false, '')).toEqual({ httpOnly: true, sameSite: 'strict', secure: false, path: '/' });
  });

  it('has the strongest prefix that its place allows', () => {
    const named = (secure: boolean, base: string) => nameOf(sessionCookie, cookieOptions(secure, base));
    expect([named(true, ''), named(true, '/ioc'), named(false, ''), named(false, '/ioc')]).toEqual([
      '__Host-ioc_session',
      '__Secure-ioc_session',
      'ioc_session',
      'ioc_session',
    ]);
    expect(namesOf(sessionCookie)).toContain(named(true, '/ioc'));
  });
});
