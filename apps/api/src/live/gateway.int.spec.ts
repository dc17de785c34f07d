import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { until } from '@ioc/test/support/until';
import type { ClientToServer, ServerToClient } from '@ioc/shared/live/protocol';
import { markRequested, emptyReplica, behindHeartbeat, takeDelta, takeSnapshot } from '@ioc/shared/live/replica';
import type { ComplaintPoint, TableName } from '@ioc/shared/live/tables';
import { io, type Socket } from 'socket.io-client';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { Access } from '#identity/access.js';
import { openAccess } from '#identity/open-access.spec-support.js';
import { FakeHub } from '#live/fake-publisher.spec-support.js';
import { LiveGateway } from '#live/gateway.js';
import { LivePublisher } from '#live/live-publisher.js';

type LiveSocket = Socket<ServerToClient, ClientToServer>;
interface Client {
  socket: LiveSocket;
  replica: ReturnType<typeof emptyReplica>;
  seen: string[];
  refused: string[];
}

const point = (key: string, category: string): ComplaintPoint => ({
  key,
  lat: 17,
  lon: 106,
  category,
  unit: null,
  commune: null,
  state: 'open',
  since: '2026-11-22T00:00:00Z',
});

let app: INestApplication;
let hub: FakeHub;
let url: string;
let sockets: LiveSocket[];

beforeEach(async () => {
  hub = new FakeHub();
  const module = await Test.createTestingModule({
    providers: [
      { provide: LivePublisher, useValue: hub },
      { provide: Access, useValue: openAccess() },
      { provide: CATALOGUE, useValue: { current: smallCatalogue(), onChange: () => () => undefined } },
      LiveGateway,
    ],
  }).compile();
  app = module.createNestApplication({ logger: false });
  app.useWebSocketAdapter(new IoAdapter(app));
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) socket.disconnect();
  await app.close();
});

/** Bytes outside the heap that are still referenced: the collector runs first, so garbage does not count. */
function externalMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().external / 1e6;
}

function connect(): Client {
  const socket: LiveSocket = io(`${url}/live`, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  sockets.push(socket);
  const client: Client = { socket, replica: emptyReplica(), seen: [], refused: [] };
  const ask = (table: TableName) => socket.emit('live:resync', { table });
  socket.onAny((event: string) => client.seen.push(event));
  socket.on('connect', () => {
    markRequested(client.replica, ['complaints'], Date.now());
    socket.emit('live:subscribe', { protocol: 1, tables: ['complaints'] });
  });
  socket.on('live:snapshot', (snapshot) => void takeSnapshot(client.replica, snapshot));
  socket.on('live:delta', (delta) => void (takeDelta(client.replica, delta, Date.now()) === 'ask' && ask(delta.table)));
  socket.on('live:beat', (beat) => behindHeartbeat(client.replica, beat, ['complaints'], Date.now()).forEach(ask));
  socket.on('live:refused', ({ reason }) => client.refused.push(reason));
  return client;
}
const held = ({ replica }: Client) => [...(replica.held.get('complaints')?.rows.keys() ?? [])];
const versionOf = ({ replica }: Client) => replica.held.get('complaints')?.version;
/** The client's own TCP socket, to stop it reading. */
const tcp = ({ socket }: Client) =>
  (socket.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } }).ws._socket;

describe('the gateway over real sockets', () => {
  it('L5, L9: says hello, gives a snapshot, then deltas, and beats', async () => {
    hub.set([point('a', 'rac')]);
    const client = connect();
    await until(
      () => held(client),
      (keys) => keys.length === 1,
    );
    hub.set([point('a', 'rac'), point('b', 'dien')]);
    await until(
      () => held(client),
      (keys) => keys.length === 2,
    );
    await until(
      () => client.seen,
      (seen) => seen.includes('live:beat'),
    );
    expect(client.seen.filter((event) => event !== 'live:beat')).toEqual(['live:hello', 'live:snapshot', 'live:delta']);
  });

  it('L14: answers what it does not understand, and goes on', async () => {
    hub.set([point('a', 'rac')]);
    const client = connect();
    await until(
      () => held(client),
      (keys) => keys.length === 1,
    );
    const send = client.socket.emit.bind(client.socket) as (event: string, ...args: unknown[]) => void;
    send('live:subscribe', null);
    send('live:subscribe', { protocol: 9, tables: ['figures'] });
    send('live:resync', { table: 'constructor' });
    send('live:resync', { table: 'figures' }, () => undefined);
    send('drop table', 'x');
    send('live:subscribe');
    await until(
      () => client.refused,
      (refused) => refused.length === 6,
    );
    hub.set([point('b', 'rac')]);
    await until(
      () => held(client),
      (keys) => keys[0] === 'b',
    );
  });

  it('L14: ends the connection of one that sends too much, in number or in size', async () => {
    const [noisy, huge, calm] = [connect(), connect(), connect()];
    await until(() => [noisy, huge, calm].every(({ socket }) => socket.connected), Boolean);
    for (let n = 0; n < 60; n++) noisy.socket.emit('live:resync', { table: 'complaints' });
    (huge.socket.emit as (event: string, body: unknown) => void)('live:resync', { table: 'x'.repeat(100_000) });
    await until(() => [noisy, huge].every(({ socket }) => !socket.connected), Boolean);
    expect(calm.socket.connected).toBe(true);
  });

  it('L11: does not let a client that reads nothing hold up the others or fill the memory', async () => {
    hub.set([]);
    const [slow, quick] = [connect(), connect()];
    await until(
      () => [versionOf(slow), versionOf(quick)],
      (versions) => versions.every((version) => version === 1),
    );
    const connection = tcp(slow);
    connection.pause();
    const before = externalMegabytes();
    // Few and large: whoever answers no ping for twenty seconds is ended, on a busy machine too.
    const text = 'x'.repeat(2_000_000);
    for (let n = 0; n < 60; n++) {
      hub.set([point('big', text + String(n))]);
      await until(
        () => versionOf(quick),
        (version) => version === hub.table.version,
      );
    }
    // 120 MB were published. What was let go of is swept beside the program, some time after the collector ran.
    await until(
      () => externalMegabytes() - before,
      (held) => held < 60,
    );
    expect(versionOf(slow)).toBe(1);
    connection.resume();
    await until(
      () => versionOf(slow),
      (version) => version === hub.table.version,
      60_000,
    );
  }, 120_000);

  it('L4, L5: serves two hundred that come at once', async () => {
    hub.set(Array.from({ length: 500 }, (_, n) => point(`p${n}`, 'rac')));
    const clients = Array.from({ length: 200 }, () => connect());
    await until(
      () => clients.filter((client) => held(client).length === 500).length,
      (served) => served === 200,
      30_000,
    );
    hub.set([point('last', 'rac')]);
    await until(
      () => clients.filter((client) => held(client)[0] === 'last').length,
      (served) => served === 200,
      30_000,
    );
  }, 60_000);
});
