import { describe, expect, it } from '@jest/globals';
import { allowedMethods } from '#platform/allowed-methods.js';

const layer = (pattern: RegExp, ...methods: string[]) => ({
  route: { methods: Object.fromEntries(methods.map((method) => [method, true])) },
  match: (path: string) => pattern.test(path),
});
const middleware = { match: () => true };
const strict = { route: { methods: { get: true } }, match: () => decodeURIComponent('%zz') !== '' };

describe('the methods of an address', () => {
  const stack = [middleware, strict, layer(/^\/a$/, 'get'), layer(/^\/a$/, 'post'), layer(/^\/b$/, 'post')];

  it.each([
    ['/a', ['GET', 'HEAD', 'OPTIONS', 'POST']],
    ['/b', ['OPTIONS', 'POST']],
    ['/c', []],
  ])('%s are those of its routes', (path, methods) => expect(allowedMethods(stack, path)).toEqual(methods));

  it('leave out those that a route has not', () => {
    expect(allowedMethods([{ route: { methods: { get: false, put: true } }, match: () => true }], '/')).toEqual([
      'OPTIONS',
      'PUT',
    ]);
  });

  it('are none of a route that matches nothing, and none that a route does not state', () => {
    expect(allowedMethods([{ route: { methods: { get: true } } }], '/')).toEqual([]);
    expect(allowedMethods([{ route: {}, match: () => true }], '/')).toEqual([]);
  });
});
