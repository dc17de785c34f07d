import { describe, expect, it } from '@jest/globals';
import { isOldPage, reloadOldPage } from '#live/old-page.js';

describe('a page of before screens could be paired', () => {
  it.each([
    [{ headers: { origin: 'http://ioc.lan' }, auth: {} }, true],
    [{ headers: { origin: 'http://ioc.lan' }, auth: { pairs: 'yes' } }, true],
    [{ headers: { origin: 'http://ioc.lan' }, auth: { pairs: true } }, false],
    [{ headers: {}, auth: {} }, false],
  ])('%j: %s', (joining, old) => expect(isOldPage(joining)).toBe(old));

  it('hears of two builds and is left', () => {
    const said: unknown[] = [];
    const hello = { protocol: 1, epoch: 'e', build: 'b', province: { code: 'H50' } as never };
    reloadOldPage(
      { emit: (event, { build }) => said.push([event, build]), disconnect: (close) => said.push(close) },
      hello,
    );
    expect(said).toEqual([['live:hello', 'before pairing'], ['live:hello', 'b'], true]);
  });
});
