import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { get as httpGet, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiSettings, root } from '@ioc/test/support/api';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { runDirectory } from '@ioc/test/support/run-directory';
import { readConfig } from '#config/config.js';
import { bootApi } from '#main.js';

let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
const script = `export const words = '${'trả kết quả đúng hạn '.repeat(200)}';`;
beforeAll(async () => {
  const dir = await mkdtemp(join(runDirectory(), 'wall-'));
  await cp(join(root, 'apps', 'wall', 'dist'), dir, { recursive: true });
  const file = join(dir, 'assets', 'a~b-12345678.js');
  await writeFile(file, script);
  await writeFile(`${file}.br`, brotliCompressSync(script));
  await writeFile(`${file}.gz`, gzipSync(script));
  base = await freshDatabase();
  api = await bootApi(readConfig(await apiSettings({ DATABASE_URL: base.url, WALL_DIR: dir, BASE_PATH: '/ioc' })));
}, 120_000);
afterAll(async () => {
  await api?.close();
  await base?.close();
});

/** Without a client that unpacks by itself. */
function ask(path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((done, failed) => {
    const asked = httpGet(`${api.url}${path}`, { headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', failed);
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
      );
    });
    asked.on('error', failed);
  });
}
const plain = ({ headers, bytes }: { headers: IncomingHttpHeaders; bytes: Buffer }): Buffer => {
  const encoding = headers['content-encoding'];
  return encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
};
const asked = [
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', undefined],
  ['', undefined],
] as const;

describe('a script of the wall', () => {
  it.each(asked)('for "%s" comes as %s, with the same bytes, for ever', async (accept, encoding) => {
    const answer = await ask('/ioc/assets/a~b-12345678.js', accept === '' ? {} : { 'accept-encoding': accept });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['vary']).toContain('Accept-Encoding');
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain(answer).toString()).toBe(script);
    if (encoding !== undefined) expect(answer.bytes.length).toBeLessThan(script.length / 10);
  });

  it('has one tag for each encoding, and is not sent again to whoever has it', async () => {
    const path = '/assets/a~b-12345678.js';
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (accept) => (await ask(path, { 'accept-encoding': accept })).headers.etag),
    );
    expect(new Set(tags).size).toBe(3);
    const again = await ask(path, { 'accept-encoding': 'br', 'if-none-match': tags[0] ?? '' });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('that is not there is an error and no page, whatever is asked for', async () => {
    for (const path of ['/assets/none-12345678.js', '/assets/%2e%2e/%2e%2e/package.json']) {
      const answer = await ask(path, { 'accept-encoding': 'br' });
      expect([path, answer.status >= 400, answer.headers['cache-control'] ?? '']).toEqual([path, true, '']);
      expect(plain(answer).toString()).toContain('"statusCode"');
    }
  });
});

describe('an answer of the API', () => {
  it.each(asked)('for "%s" comes as %s, with the same bytes', async (accept, encoding) => {
    const answer = await ask('/ioc/api/catalogue', accept === '' ? {} : { 'accept-encoding': accept });
    const whole = await ask('/ioc/api/catalogue', {});
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['vary']).toContain('Accept-Encoding');
    expect(answer.headers['etag']).toBe(whole.headers['etag']);
    expect(plain(answer).equals(whole.bytes)).toBe(true);
    expect(JSON.parse(plain(answer).toString())).toHaveProperty('units');
  });

  it('of the map, which is a file, is compressed too', async () => {
    const [packed, whole] = await Promise.all(
      ['br', 'identity'].map((accept) => ask('/api/map/base', { 'accept-encoding': accept })),
    );
    expect(packed?.headers['content-encoding']).toBe('br');
    expect(packed && whole && plain(packed).equals(whole.bytes)).toBe(true);
  });

  it('is as it is where it is short, a stream of rows, or the answer to an order', async () => {
    const headers = { 'accept-encoding': 'br, gzip' };
    const [short, rows, order] = await Promise.all([
      ask('/api/session', headers),
      ask('/api/dossiers?measure=dossier.received&from=2026-01-01&format=csv', headers),
      ask('/api/session', headers, 'POST'),
    ]);
    expect([short, rows, order].map((one) => one.headers['content-encoding'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(rows.headers['content-type']).toContain('text/csv');
  });
});

it('the page of alarms names its scripts and its first answer, which are there', async () => {
  const html = plain(await ask('/ioc/alarms', { 'accept-encoding': 'br' })).toString();
  expect(html).toContain('<base href="/ioc/"');
  const named = [...html.matchAll(/href="\.\/((?:assets|api)\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(named).toContain('api/alarms?limit=100');
  for (const path of named) expect([path, (await ask(`/ioc/${path}`, {})).status]).toEqual([path, 200]);
  expect(named.filter((path) => /map|chart|radar|scene-route\.|leaflet/.test(path))).toEqual([]);
});
