import { afterEach, expect, it } from '@jest/globals';
import { basePath, served } from '#ui/base-path';

afterEach(() => document.querySelector('base')?.remove());

it.each([
  ['http://ioc.example/', ''],
  ['http://ioc.example/ioc/', '/ioc'],
  ['http://ioc.example/a/b/', '/a/b'],
])('reads from %s the prefix "%s"', (uri, prefix) => expect(basePath(uri)).toBe(prefix));

it('puts the prefix of the page before an address of the server', () => {
  expect(served('/api/figures')).toBe('/api/figures');
  document.head.insertAdjacentHTML('afterbegin', '<base href="/ioc/">');
  expect(served('/api/figures')).toBe('/ioc/api/figures');
});
