import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { Controller, Get, type INestApplication, Module, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { until } from '@ioc/test/support/until';
import type { Response } from 'express';
import { Bulkhead } from '#platform/bulkhead.js';
import { ReadingInterceptor } from '#platform/reading.interceptor.js';

const asked: string[] = [];
let open: (() => void)[] = [];
/** Each handler runs until the test opens its gate. */
const gate = (name: string): Promise<void> => (asked.push(name), new Promise((done) => open.push(done)));
const openAll = () => open.splice(0).forEach((one) => one());

@Controller()
class Slow {
  @Get('api/slow/:name')
  async slow(@Param('name') name: string) {
    await gate(name);
    return { name };
  }
  @Get('api/own/:name')
  async own(@Param('name') name: string, @Res({ passthrough: true }) response: Response) {
    response.setHeader('x-own', name);
    await gate(name);
    return { name };
  }
  @Post('api/order')
  order() {
    return {};
  }
  @Get('api/file')
  file() {
    asked.push('file');
    return new StreamableFile(Readable.from(endless()));
  }
  @Get('health')
  health() {
    return { well: true };
  }
}
@Module({ controllers: [Slow] })
class SlowModule {}

function* endless() {
  for (;;) yield Buffer.alloc(100_000);
}

let app: INestApplication;
let url: string;
let reading: Bulkhead;
let sending: Bulkhead;
let arrived: number;
async function serve(perClient: number): Promise<void> {
  asked.length = 0;
  open = [];
  reading = new Bulkhead({ running: 2, waiting: 2, perClient });
  sending = new Bulkhead({ running: 1, waiting: 0, perClient: 99 });
  arrived = 0;
  const nest = await NestFactory.create<NestExpressApplication>(SlowModule, { logger: false });
  nest.set('trust proxy', 1);
  nest.use((_: unknown, __: unknown, next: () => void) => (arrived++, next()));
  nest.useGlobalInterceptors(new ReadingInterceptor(reading, sending));
  await nest.listen(0, '127.0.0.1');
  app = nest;
  url = await app.getUrl();
}
beforeEach(() => serve(99));
afterEach(() => app.close());

const get = async (path: string, cookie = '') => {
  const response = await fetch(url + path, { headers: { cookie } });
  return { status: response.status, body: await response.json(), headers: response.headers };
};
const ready = (count: number) =>
  until(
    () => Promise.resolve(open.length),
    (n) => n === count,
  );

/** So many requests have come in, and have gone as far as they go by themselves. */
async function haveArrived(count: number): Promise<void> {
  await until(
    () => Promise.resolve(arrived),
    (n) => n === count,
  );
  await get('/health');
}

it('answers forty equal questions by asking once', async () => {
  const all = Array.from({ length: 40 }, () => get('/api/slow/a'));
  await haveArrived(40);
  openAll();
  expect(new Set((await Promise.all(all)).map(({ status, body }) => JSON.stringify([status, body])))).toEqual(
    new Set([JSON.stringify([200, { name: 'a' }])]),
  );
  expect(asked).toEqual(['a']);
});

it('asks again for another session, and for what sets headers of its own', async () => {
  const sessions = [get('/api/slow/a', 'ioc=1'), get('/api/slow/a', 'ioc=2')];
  await ready(2);
  openAll();
  await Promise.all(sessions);
  const own = [get('/api/own/b'), get('/api/own/b')];
  await ready(2);
  openAll();
  expect((await Promise.all(own)).map(({ headers }) => headers.get('x-own'))).toEqual(['b', 'b']);
  expect(asked).toEqual(['a', 'a', 'b', 'b']);
});

it('asks again after an order, so that whoever gave it sees what it did', async () => {
  const before = get('/api/slow/a');
  await ready(1);
  await fetch(`${url}/api/order`, { method: 'POST' });
  const after = get('/api/slow/a');
  await ready(2);
  openAll();
  await Promise.all([before, after]);
  expect(asked).toEqual(['a', 'a']);
});

it('works on a few, lets as many wait, and refuses the rest with the reason; health is not behind it', async () => {
  const all = ['a', 'b', 'c', 'd'].map((name) => get(`/api/slow/${name}`));
  await until(
    () => Promise.resolve(reading.state()),
    ({ running, waiting }) => running === 2 && waiting === 2,
  );
  expect(await get('/api/slow/e')).toMatchObject({ status: 503, body: { code: 'busy', see: expect.any(String) } });
  expect((await get('/health')).body).toEqual({ well: true });
  openAll();
  await ready(2);
  openAll();
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

it('holds clients behind a proxy that is believed apart', async () => {
  await app.close();
  await serve(1);
  const [one, two] = ['10.0.0.1', '10.0.0.2'].map((from) => ({ 'x-forwarded-for': from }));
  const ask = (name: string, headers?: Record<string, string>) => fetch(`${url}/api/slow/${name}`, { headers });
  const first = ask('a', one);
  await ready(1);
  expect((await ask('b', one)).status).toBe(429);
  const second = ask('c', two);
  await ready(2);
  openAll();
  expect([(await first).status, (await second).status]).toEqual([200, 200]);
});

it('asks again for the others when the client that asked first has left before its turn', async () => {
  const busy = [get('/api/slow/a'), get('/api/slow/b')];
  await ready(2);
  const leaves = new AbortController();
  const left = fetch(`${url}/api/slow/c`, { signal: leaves.signal }).catch(() => 'left');
  await until(
    () => Promise.resolve(reading.state().waiting),
    (n) => n === 1,
  );
  const stays = get('/api/slow/c');
  await haveArrived(4);
  leaves.abort();
  expect(await left).toBe('left');
  openAll();
  await ready(1);
  openAll();
  expect((await stays).body).toEqual({ name: 'c' });
  await Promise.all(busy);
});

it('sends few files at once, and a reader that leaves makes room', async () => {
  const first = httpRequest(`${url}/api/file`).on('error', () => undefined);
  first.end();
  await new Promise((done) => first.on('response', done));
  expect(await get('/api/file')).toMatchObject({ status: 503 });
  first.destroy();
  await until(
    () => Promise.resolve(sending.state().running),
    (n) => n === 0,
  );
  expect(reading.state()).toEqual({ running: 0, waiting: 0 });
});
