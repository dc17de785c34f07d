import { describe, expect, it, jest } from '@jest/globals';
import type { Request, Response } from 'express';
import { versioned } from '#ops/versions.js';

/** What becomes of a request: the address that goes on, or the answer that it gets at once. */
function ask(url: string) {
  const request = { url } as Request;
  const json = jest.fn();
  const headers: Record<string, string> = {};
  const response = {
    getHeader: () => 'id',
    setHeader: (name: string, value: string) => (headers[name] = value),
    status: (code: number) => ({ json: (body: object) => json({ status: code, ...body }) }),
  } as unknown as Response;
  let passed = false;
  versioned(request, response, () => (passed = true));
  return { passed, url: request.url, headers, answered: json.mock.calls[0]?.[0] };
}

describe('an address of the API', () => {
  it('means the same with its version as without', () => {
    expect(ask('/api/v1/figures?unit=H50')).toMatchObject({ passed: true, url: '/api/figures?unit=H50' });
    expect(ask('/api/figures?unit=H50')).toMatchObject({ passed: true, url: '/api/figures?unit=H50' });
  });

  it('tells which version answers, and not for pages of the wall', () => {
    expect(ask('/api/v1/figures').headers).toEqual({ 'API-Version': 'v1' });
    expect(ask('/figures').headers).toEqual({});
  });

  it('is refused in words when its version is not there', () => {
    const { passed, answered } = ask('/api/v9/figures');
    expect(passed).toBe(false);
    expect(answered).toMatchObject({ status: 404, code: 'no-such-version', message: expect.stringContaining('v1') });
    for (const url of ['/api/v10/figures', '/api/v9', '/api/v9?unit=H50'])
      expect(ask(url).answered).toMatchObject({ status: 404 });
  });

  it('has its version in front alone', () => {
    expect(ask('/files/api/v9/a')).toMatchObject({ passed: true, url: '/files/api/v9/a' });
  });

  it('is not taken for a version when a word only begins like one', () => {
    expect(ask('/api/v1x/figures')).toMatchObject({ passed: true, url: '/api/v1x/figures' });
  });
});
