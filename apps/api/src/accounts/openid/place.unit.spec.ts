import { describe, expect, it } from '@jest/globals';
import { reachedUnder } from '#accounts/openid/place.js';

const asked = { protocol: 'http', headers: { host: 'ioc.lan:3000' } };

describe('where people come back to', () => {
  it.each([
    [{ PUBLIC_URL: '', BASE_PATH: '' }, 'http://ioc.lan:3000'],
    [{ PUBLIC_URL: '', BASE_PATH: '/ioc' }, 'http://ioc.lan:3000/ioc'],
    [{ PUBLIC_URL: 'https://ioc.tinh.gov.vn', BASE_PATH: '' }, 'https://ioc.tinh.gov.vn'],
    [{ PUBLIC_URL: 'https://tinh.gov.vn/ioc/', BASE_PATH: '/ioc' }, 'https://tinh.gov.vn/ioc'],
  ])('%j: %s', (settings, base) => {
    const { redirectUri, page } = reachedUnder(asked, settings);
    expect(redirectUri).toBe(`${base}/api/v1/session/openid/callback`);
    expect(page('/sign-in')).toBe(`${base}/sign-in`);
  });
});
