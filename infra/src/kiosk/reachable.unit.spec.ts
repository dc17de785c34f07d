import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { whyUnreachable } from '#kiosk/reachable.js';

describe('whether a server can be had', () => {
  it('is asked of its host and port', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    const url = new URL(`http://127.0.0.1:${port}/scenes`);
    expect(await whyUnreachable(url, 2000)).toBeNull();
    await new Promise((done) => server.close(done));
    expect(await whyUnreachable(url, 2000)).toBe('ECONNREFUSED');
  });
});
