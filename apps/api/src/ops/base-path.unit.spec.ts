import { Server } from 'node:http';
import { expect, it } from '@jest/globals';
import { serveUnder, withoutPrefix } from '#ops/base-path.js';

it.each([
  ['/ioc/api/figures?to=2026-01-01', '/ioc', '/api/figures?to=2026-01-01'],
  ['/ioc/', '/ioc', '/'],
  ['/ioc', '/ioc', '/'],
  ['/ioc?room=desk', '/ioc', '/?room=desk'],
  ['/iocx/api', '/ioc', '/iocx/api'],
  ['/api/figures', '/ioc', '/api/figures'],
  ['/api/figures', '', '/api/figures'],
  ['/a/b/live/?EIO=4', '/a/b', '/live/?EIO=4'],
])('%s under "%s" is %s', (url, prefix, own) => expect(withoutPrefix(url, prefix)).toBe(own));

it('is taken off for pages, the API and sockets, before anybody else sees the address', () => {
  const server = new Server();
  const seen: unknown[] = [];
  for (const event of ['request', 'upgrade']) server.on(event, ({ url }: { url: string }) => seen.push(url));
  serveUnder(server, '/ioc');
  server.emit('request', { url: '/ioc/api/figures' });
  server.emit('upgrade', { url: '/ioc/live/?EIO=4' });
  server.emit('request', {});
  expect(seen).toEqual(['/api/figures', '/live/?EIO=4', '/']);
});

it('costs nothing where there is none', () => {
  const server = new Server();
  serveUnder(server, '');
  expect([server.listenerCount('request'), server.listenerCount('upgrade')]).toEqual([0, 0]);
});
