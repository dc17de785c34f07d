import { describe, expect, it } from '@jest/globals';
import { withErrors } from '#ops/error-responses.js';

type Document = Parameters<typeof withErrors>[0];
const own = { description: 'own' };
const document = {
  paths: {
    '/api/a': { get: { responses: { 200: own } } },
    '/api/a/{code}': { get: { responses: { 200: own } }, post: { responses: { 201: own, 400: own } } },
  },
} as unknown as Document;
const statuses = (path: string, method: 'get' | 'post') =>
  Object.keys(withErrors(document).paths[path]?.[method]?.responses ?? {});

describe('what an operation answers when it does not do what was asked', () => {
  it('is documented for each', () => {
    expect(statuses('/api/a', 'get')).toEqual(['200', '400', '403', '429', '431', '500', '503']);
    expect(statuses('/api/a/{code}', 'get')).toEqual(['200', '400', '403', '404', '429', '431', '500', '503']);
    expect(statuses('/api/a/{code}', 'post')).toEqual([
      '201',
      '400',
      '403',
      '404',
      '413',
      '415',
      '429',
      '431',
      '500',
      '503',
    ]);
  });

  it('has the shape of errors, but for what the operation says itself', () => {
    const post = withErrors(document).paths['/api/a/{code}']?.post?.responses as Record<string, unknown>;
    expect(post['400']).toBe(own);
    expect(JSON.stringify(post['500'])).toContain('"#/components/schemas/Error"');
  });
});
