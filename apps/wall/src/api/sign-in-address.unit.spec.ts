import { describe, expect, it } from '@jest/globals';
import { nextPage, signInAddress } from '#api/sign-in-address';

describe('the way to the sign-in page', () => {
  it.each([
    ['/', '', '/sign-in'],
    ['/dossiers?unit=H50.16', '', '/sign-in?next=%2Fdossiers%3Funit%3DH50.16'],
    ['/ioc/units', '/ioc', '/sign-in?next=%2Funits'],
    ['/ioc/', '/ioc', '/sign-in'],
    ['/elsewhere', '/ioc', '/sign-in'],
  ])('from %s under %j', (from, base, to) => expect(signInAddress(from, base)).toBe(to));

  it('is that to the second factor as well', () =>
    expect(signInAddress('/dossiers', '', '/two-factor')).toBe('/two-factor?next=%2Fdossiers'));
});

describe('the way back', () => {
  it.each([
    ['?next=%2Fdossiers%3Funit%3DH50.16', '/dossiers?unit=H50.16'],
    ['', '/'],
    ['?next=', '/'],
    ['?next=https%3A%2F%2Fevil.example', '/'],
    ['?next=%2F%2Fevil.example', '/'],
    ['?next=%2F%5Cevil.example', '/'],
    ['?next=javascript:alert(1)', '/'],
  ])('%s leads to %s', (search, to) => expect(nextPage(search)).toBe(to));
});
