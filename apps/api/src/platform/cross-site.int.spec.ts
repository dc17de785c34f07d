import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf } from '@ioc/api/identity/source-keys';
import { protocolVersion } from '@ioc/shared/live/protocol';
import { apiSettings, keyOfSource } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { io } from 'socket.io-client';

const admin = `iocadmin_${'x'.repeat(43)}`;
const replay = '/api/v1/quarantine/replay';
const one = '/api/v1/quarantine/dossier.events/0/0/replay';
let base: FreshDatabase;
let api: ApiProcess;
beforeAll(async () => {
  base = await freshDatabase();
  const { KEYS_FILE = '' } = await apiSettings({});
  const keys = JSON.parse(await readFile(KEYS_FILE, 'utf8')) as object[];
  const key = { kind: 'administrator', sha256: hashOf(admin), createdAt: '2026-01-05T08:00:00Z', note: 'Nguyễn Văn A' };
  await writeFile(KEYS_FILE, JSON.stringify([...keys, key]));
  api = await apiProcess({ DATABASE_URL: base.url, KEYS_FILE, PUBLIC_URL: 'https://ioc.example.vn', LOG_LEVEL: 'log' });
  await api.start();
}, 300_000);
afterAll(async () => {
  await api.stop();
  await base.close();
});

/** As any client sends it: `fetch` would not let us say Host and Origin. */
function ask(method: string, path: string, headers: Record<string, string>, body = '{"reason":"not-json"}') {
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((done, failed) => {
    const sent = request(api.url + path, { method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }));
    }).once('error', failed);
    sent.end(['GET', 'DELETE'].includes(method) ? undefined : body);
  });
}
const json = { 'content-type': 'application/json' };
const bearer = (key: string) => ({ ...json, authorization: `Bearer ${key}` });

describe('every answer', () => {
  it.each(['/live', '/api/v1/session/methods', '/api/v1/nowhere', '/sign-in'])(
    '%s says what a browser may do',
    async (path) => {
      const { headers } = await ask('GET', path, {});
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers['access-control-allow-origin']).toBeUndefined();
      const policy = String(headers['content-security-policy']).split(';');
      expect(policy).toEqual(
        expect.arrayContaining([
          ...[
            "default-src 'self'",
            "script-src 'self'",
            "object-src 'none'",
            "frame-ancestors 'self'",
            "base-uri 'self'",
            "connect-src 'self'",
          ],
        ]),
      );
    },
  );
});

describe('replaying what was quarantined', () => {
  it.each([replay, one])('POST %s needs the key of an administrator', async (path) => {
    const none = await ask('POST', path, json);
    expect([none.status, JSON.parse(none.body)]).toEqual([
      401,
      expect.objectContaining({ code: 'no-administrator-key' }),
    ]);
    const source = await ask('POST', path, bearer(keyOfSource('mot-cua')));
    expect([source.status, JSON.parse(source.body)]).toEqual([
      403,
      expect.objectContaining({ code: 'not-administrator' }),
    ]);
    expect((await ask('POST', path, bearer(`${admin}x`))).status).toBe(401);
    expect((await ask('POST', path, bearer(admin))).status).toBe(path === replay ? 200 : 404);
    expect((await ask('POST', path, { ...json, 'x-api-key': admin })).status).toBe(path === replay ? 200 : 404);
    expect(api.output()).toContain('Nguyễn Văn A: POST');
  });

  it('is not for pages of others, whatever key they have', async () => {
    for (const origin of ['http://evil.example', 'null', `${api.url}.evil.example`, 'http://127.0.0.1:1'])
      expect((await ask('POST', replay, { ...bearer(admin), origin })).status).toBe(403);
    for (const origin of [api.url, 'https://ioc.example.vn'])
      expect((await ask('POST', replay, { ...bearer(admin), origin })).status).toBe(200);
  });

  it('is not for forms', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=b', 'text/plain'])
      expect((await ask('POST', replay, { ...bearer(admin), 'content-type': type }, 'reason=x')).status).toBe(415);
  });
});

it('nothing that writes takes orders from pages of others or from forms', async () => {
  const { paths } = JSON.parse(await readFile('docs/generated/openapi.json', 'utf8')) as {
    paths: Record<string, Record<string, object>>;
  };
  const writes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== 'get')
      .map((method) => [method.toUpperCase(), path.replaceAll(/\{\w+\}/g, '1')] as const),
  );
  expect(writes.length).toBeGreaterThan(35);
  const foreign: readonly Record<string, string>[] = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const [method, path] of writes) {
    const asked = await Promise.all([
      ...foreign.map((more) => ask(method, path, { ...bearer(admin), ...more }, '{}')),
      ask(method, path, { ...bearer(admin), 'content-type': 'text/plain' }, '{}'),
    ]);
    expect([method, path, ...asked.map(({ status }) => status)]).toEqual([method, path, 403, 403, 403, 403, 415]);
  }
});

describe('a name that is not ours', () => {
  it.each(['/api/v1/figures?unit=H50', '/health', '/', '/api/v1/catalogue'])('shows nothing of %s', async (path) => {
    const { status, body } = await ask('GET', path, { host: 'evil.example' });
    expect([status, JSON.parse(body)]).toEqual([403, expect.objectContaining({ code: 'unknown-host' })]);
    expect((await ask('GET', path, { host: 'ioc.example.vn' })).status).toBe(200);
  });

  it('takes no events, though the key is right', async () => {
    const event = { ...json, 'x-api-key': keyOfSource('mot-cua') };
    expect((await ask('POST', '/api/v1/events', { ...event, host: 'evil.example' }, '[]')).status).toBe(403);
    expect((await ask('POST', '/api/v1/events', { ...event, origin: 'http://evil.example' }, '[]')).status).toBe(403);
    expect((await ask('POST', '/api/v1/events', event, '[]')).status).toBe(200);
  });
});

describe('a socket', () => {
  const open = (headers: Record<string, string>, transports: ('websocket' | 'polling')[]) =>
    new Promise<boolean>((done) => {
      const socket = io(`${api.url}/live`, {
        path: '/live',
        transports,
        extraHeaders: headers,
        reconnection: false,
        forceNew: true,
      });
      const end = (heard: boolean) => (socket.disconnect(), done(heard));
      socket.on('connect', () => socket.emit('live:subscribe', { protocol: protocolVersion, tables: ['figures'] }));
      socket.on('live:snapshot', () => end(true));
      socket.on('connect_error', () => end(false));
    });

  it.each([['websocket'], ['polling']] as const)(
    'over %s opens from our own pages and from programs',
    async (transport) => {
      expect(await open({}, [transport])).toBe(true);
      expect(await open({ origin: api.url }, [transport])).toBe(true);
      expect(await open({ origin: 'https://ioc.example.vn' }, [transport])).toBe(true);
    },
  );

  it('does not open under a name that is not ours', async () => {
    expect((await ask('GET', '/live/?EIO=4&transport=polling', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('GET', '/live/?EIO=4&transport=polling', {})).status).toBe(200);
    expect(await open({ host: 'evil.example' }, ['websocket'])).toBe(false);
  });

  it.each([['websocket'], ['polling']] as const)('over %s does not from pages of others', async (transport) => {
    expect(await open({ origin: 'http://evil.example' }, [transport])).toBe(false);
    expect(await open({ origin: 'null' }, [transport])).toBe(false);
  });
});

it('keeps secrets of the installation out of git and out of the image', async () => {
  expect(await readFile('.gitignore', 'utf8')).toMatch(/^\.env$/m);
  expect(await readFile('infra/Dockerfile.dockerignore', 'utf8')).toMatch(/^\*\*\/\.env$/m);
  expect(await readFile('infra/compose.yaml', 'utf8')).toMatch(/HOST: 0\.0\.0\.0/);
});
