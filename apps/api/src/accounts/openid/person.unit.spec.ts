import { describe, expect, it } from '@jest/globals';
import { accountNames, twoFactors, vouched } from '#accounts/openid/person.js';

const claims = { iss: 'https://id.example', sub: 'a-1', preferred_username: 'Nguyen.Van.An', name: ' Nguyễn Văn An ' };

describe('who a provider vouches for', () => {
  it('is issuer and subject; the name is a wish', () =>
    expect(vouched(claims)).toEqual({
      ...{ issuer: 'https://id.example', subject: 'a-1', name: 'nguyen.van.an', displayName: 'Nguyễn Văn An' },
    }));

  it.each([
    [{ name: '' }, 'nguyen.van.an'],
    [{ name: 7 }, 'nguyen.van.an'],
    [{ name: undefined, preferred_username: 'Nguyễn' }, 'a-1'],
    [{ name: 'x'.repeat(101) }, 'x'.repeat(100)],
  ])('is shown by %j as %s', (more, displayName) =>
    expect(vouched({ ...claims, ...more }).displayName).toBe(displayName),
  );

  it.each(['', 'ab', 'Nguyễn', 'a b c', '.abc', `a${'b'.repeat(51)}`, ['abc']])('%j is no name of an account', (name) =>
    expect(vouched({ ...claims, preferred_username: name }).name).toBe(''),
  );
});

describe('the name of a new account', () => {
  it('is the own one, or one that the same person always gets and no other', () => {
    const [own, sure] = accountNames(vouched(claims));
    expect(own).toBe('nguyen.van.an');
    expect(sure).toMatch(/^nguyen\.van\.an-[0-9a-f]{12}$/);
    expect(accountNames(vouched(claims))[1]).toBe(sure);
    expect(accountNames(vouched({ ...claims, sub: 'a-2' }))[1]).not.toBe(sure);
    expect(accountNames(vouched({ ...claims, iss: 'https://other.example' }))[1]).not.toBe(sure);
  });

  it('is made where the provider says none', () =>
    expect(accountNames(vouched({ ...claims, preferred_username: '' }))[0]).toMatch(/^oidc-[0-9a-f]{12}$/));
});

describe('two factors', () => {
  it.each([
    [{}, '', false],
    [{ amr: ['pwd'] }, '', false],
    [{ amr: ['pwd', 'pin'] }, '', false],
    [{ amr: ['otp', 'hwk'] }, '', false],
    [{ amr: ['pwd', 'otp'] }, '', true],
    [{ amr: ['hwk', 'fpt'] }, '', true],
    [{ amr: ['mfa'] }, '', true],
    [{ amr: 'mfa' }, '', false],
    [{ amr: ['pwd', 'toString'] }, '', false],
    [{ acr: 'gold' }, 'gold', true],
    [{ acr: 'silver' }, 'gold', false],
    [{ acr: '' }, '', false],
    [{ acr: 'gold' }, '', false],
  ])('%j, acr %j: %s', (said, acr, two) => expect(twoFactors(said, acr)).toBe(two));
});
