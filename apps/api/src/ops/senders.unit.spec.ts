import { EventEmitter } from 'node:events';
import { createServer, request, Agent, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Senders } from '#ops/senders.js';

let server: Server;
let senders: Senders;
let hold: (() => void) | null;
beforeEach(async () => {
  hold = null;
  server = createServer((asked, answer) => {
    senders.middleware(asked, answer, () => {
      if (asked.url === '/slow') hold = () => answer.end('slow');
      else answer.end('quick');
    });
  });
  senders = new Senders(server, 300);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(() => server.closeAllConnections());

const agent = () => new Agent({ keepAlive: true, maxSockets: 1 });
const ask = (path: string, by: Agent) =>
  new Promise<string>((done, failed) => {
    const { port } = server.address() as AddressInfo;
    request({ port, path, agent: by }, (answer) => {
      answer.resume().once('end', () => done(String(answer.headers['connection'])));
    })
      .once('error', failed)
      .end();
  });
const closed = () => new Promise((done) => server.close(done));

describe('a server that stops', () => {
  it('does not wait for a sender that keeps its connection open', async () => {
    await ask('/', agent());
    senders.dismiss();
    await closed();
  });

  it('lets a request that is under way end, and tells its sender to close', async () => {
    const answered = ask('/slow', agent());
    while (!hold) await new Promise((done) => setTimeout(done, 5));
    senders.dismiss();
    const end = closed();
    hold();
    await answered;
    await end;
  });

  it('closes the connection of a request that was under way as soon as it is idle', async () => {
    const patient = new Senders(server, 60_000);
    const answered = ask('/slow', agent());
    while (!hold) await new Promise((done) => setTimeout(done, 5));
    patient.dismiss();
    const end = closed();
    hold();
    await answered;
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error('still open')), 1500).unref());
    await Promise.race([end, late]);
  });

  it('leaves no timer behind', () => {
    jest.useFakeTimers();
    const closing = Object.assign(new EventEmitter(), {
      closeIdleConnections: jest.fn(),
      closeAllConnections: jest.fn(),
    });
    new Senders(closing as unknown as Server, 300).dismiss();
    const before = jest.getTimerCount();
    closing.emit('close');
    expect([before, jest.getTimerCount()]).toEqual([2, 0]);
    jest.useRealTimers();
  });

  it('cuts a request that never ends', async () => {
    const answered = ask('/slow', agent());
    while (!hold) await new Promise((done) => setTimeout(done, 5));
    senders.dismiss();
    await Promise.all([closed(), expect(answered).rejects.toThrow('socket hang up')]);
  });

  it('tells whoever goes on sending to close', async () => {
    expect(await ask('/', agent())).toBe('keep-alive');
    senders.dismiss();
    expect(await ask('/', agent())).toBe('close');
  });
});
