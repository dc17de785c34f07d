import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { Result } from '#doors/http/answer.js';
import { EventsController } from '#doors/http/events.controller.js';
import { openEventDoor } from '#doors/http/open-door.js';
import { EventDoor } from '#doors/http/receive.js';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';
import { KeyRing } from '#identity/key-ring.js';
import { RateLimit } from '#identity/rate-limit.js';
import { hashOf } from '#identity/source-keys.js';
import { decode } from '#ingest/decode/decode.js';

const limits = { maxBytes: 100_000, maxAheadMs: 60_000 };
const [key, slowKey] = ['ioc_mot-cua_test', 'ioc_1022_test'];

let database: FreshDatabase;
let log: EmbeddedLog;
let app: NestExpressApplication;
let catalogue: CatalogueHolder;
let url: string;
let dir: string;
const noted: unknown[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  log = new EmbeddedLog(database.db, database.url);
  catalogue = await CatalogueHolder.open(join(import.meta.dirname, '../../../../../catalogue'), 'quang-tri');
  dir = await mkdtemp(join(tmpdir(), 'door-'));
  const entries = [
    { source: 'mot-cua', sha256: hashOf(key), createdAt: '2026-01-05T08:00:00Z' },
    { source: '1022', sha256: hashOf(slowKey), createdAt: '2026-01-05T08:00:00Z' },
  ];
  await writeFile(join(dir, 'keys.json'), JSON.stringify(entries));
  const keys = new KeyRing(join(dir, 'keys.json'));
  const door = new EventDoor(
    log,
    catalogue,
    keys,
    {
      topicPrefix: '',
      limits,
      closedBy: () => [],
      findConflicts: () => Promise.resolve(new Set()),
      findHolders: () => Promise.resolve(new Map()),
      noteRefusals: (source, refused) => noted.push([source, refused]),
    },
    new RateLimit({ burst: 6000, perSecond: 1 }),
  );
  const testing = await Test.createTestingModule({
    controllers: [EventsController],
    providers: [{ provide: EventDoor, useValue: door }],
  }).compile();
  app = testing.createNestApplication<NestExpressApplication>();
  openEventDoor(app, keys);
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/api/events`;
});
afterAll(async () => {
  await app.close();
  await log.close();
  await database.close();
  await rm(dir, { recursive: true });
});

let nextId = 0;
const event = (overrides: Record<string, unknown> = {}) => ({
  specversion: '1.0',
  id: `e${nextId++}`,
  source: 'mot-cua',
  type: 'vn.ioc.dossier.refused.v1',
  subject: 'H50.16-260105-0001',
  time: '2026-01-05T08:00:00+07:00',
  data: { reason: 'Thiếu giấy tờ' },
  ...overrides,
});
type Body = string | Buffer;
const post = async (body: Body, headers: Record<string, string> = {}) => {
  const all = { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers };
  const response = await fetch(url, {
    method: 'POST',
    headers: all,
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  const answer = (await response.json()) as { results: Result[]; message?: string };
  return { status: response.status, headers: response.headers, ...answer };
};
/** Reads the log like the intake until each of these ids has come. */
const readBack = async (topic: string, ids: readonly string[]) => {
  const found = new Map<string, { key: string | null; event: unknown }>();
  const stop = await log.consume([topic], {
    position: () => Promise.resolve(null),
    take: async ({ records }) => {
      for (const record of records) {
        const read = decode(record, catalogue.current, limits);
        if (read.ok) found.set(read.event.id, { key: record.key, event: read.event });
      }
    },
  });
  while (!ids.every((id) => found.has(id))) await new Promise((resolve) => setTimeout(resolve, 20));
  await stop();
  return ids.map((id) => found.get(id));
};

describe('POST /api/events', () => {
  it('answers each event in order, with its place in the log or its reason', async () => {
    const good = event();
    const { status, results } = await post(JSON.stringify([good, event({ data: {} }), event()]));
    expect(status).toBe(207);
    expect(results).toEqual([
      {
        index: 0,
        id: good.id,
        status: 'accepted',
        topic: 'dossier.events',
        partition: expect.any(Number),
        offset: expect.stringMatching(/^\d+$/),
      },
      expect.objectContaining({ index: 1, status: 'refused', reason: 'wrong-field', path: 'data.reason' }),
      expect.objectContaining({ index: 2, status: 'accepted' }),
    ]);
  });

  it('puts what it accepted into the log so that the intake reads the same event, in all four modes', async () => {
    const [one, many, binary, plain] = [event(), event(), event({ subject: 'Hồ sơ 1' }), event()];
    await post(JSON.stringify(one), { 'content-type': 'application/cloudevents+json' });
    await post(JSON.stringify([many]), { 'content-type': 'application/cloudevents-batch+json' });
    await post(gzipSync(JSON.stringify(plain)), { 'content-encoding': 'gzip' });
    const { data, ...attributes } = binary;
    const ce = Object.entries(attributes).map(([name, value]) => [`ce-${name}`, encodeURIComponent(String(value))]);
    expect((await post(JSON.stringify(data), Object.fromEntries(ce) as Record<string, string>)).status).toBe(200);
    const sent = [one, many, binary, plain];
    const ids = sent.map(({ id }) => id);
    expect(await readBack('dossier.events', ids)).toEqual(
      sent.map(({ specversion: _version, ...rest }) => ({ key: rest.subject, event: rest })),
    );
  });

  it('lets nobody in without a key in force, before it reads the body', async () => {
    for (const headers of [{ authorization: '' }, { authorization: 'Bearer ioc_mot-cua_wrong' }]) {
      const { status, message, headers: answered } = await post('{', headers);
      expect([status, message]).toEqual([401, expect.stringMatching(/^Cần khóa/)]);
      expect(answered.get('www-authenticate')).toMatch(/^Bearer/);
    }
    expect((await post('[]', { authorization: '', 'x-api-key': key })).status).toBe(200);
  });

  it('lets a key speak for its own source alone', async () => {
    const { status, results } = await post(JSON.stringify([event({ source: '1022' })]));
    expect([status, results[0]]).toEqual([403, expect.objectContaining({ reason: 'foreign-source', path: 'source' })]);
  });

  it.each([
    [400, '{', {}],
    [400, JSON.stringify(event({ time: 'hôm nay' })), {}],
    [413, ' '.repeat(8 * 1024 * 1024 + 1), {}],
    [413, gzipSync(' '.repeat(8 * 1024 * 1024 + 1)), { 'content-encoding': 'gzip' }],
    [413, JSON.stringify(Array.from({ length: 5001 }, () => 0)), {}],
    [415, 'x', { 'content-type': 'text/plain' }],
    [400, 'x', { 'content-encoding': 'gzip' }],
  ])(
    'answers %d to what it cannot take, and counts it',
    async (status, body: Body, headers: Record<string, string>) => {
      noted.length = 0;
      expect((await post(body, headers)).status).toBe(status);
      const reason = {
        400: expect.stringMatching(/^(unreadable-body|wrong-envelope)$/),
        413: 'too-large',
        415: 'wrong-content-type',
      };
      expect(noted).toEqual([['mot-cua', [expect.objectContaining({ reason: reason[status as 400] })]]]);
    },
  );

  it('takes a batch of more than 100 kB, which Nest’s own parser would refuse', async () => {
    const batch = Array.from({ length: 1000 }, () => event());
    const { status, results } = await post(JSON.stringify(batch));
    expect([status, results.length]).toEqual([200, 1000]);
    expect(results.map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
  });

  it('tells a source that is too fast when to come back', async () => {
    const batch = JSON.stringify(Array.from({ length: 5000 }, () => 0));
    expect((await post(batch, { authorization: `Bearer ${slowKey}` })).status).toBe(400);
    const { status, headers } = await post(batch, { authorization: `Bearer ${slowKey}` });
    expect([status, Number(headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(3000);
  });

  it('accepts nothing while the log is away, and says that sending again is safe', async () => {
    await database.db.destroy();
    const { status, headers, message } = await post(JSON.stringify([event()]));
    expect([status, headers.get('retry-after'), message]).toEqual([503, '5', expect.stringMatching(/gửi lại/)]);
  });
});
