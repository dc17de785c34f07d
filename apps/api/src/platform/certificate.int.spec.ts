import { mkdir, mkdtemp, rename, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { connect } from 'node:tls';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Health } from '@ioc/shared/answers/health';
import { apiSettings } from '@ioc/test/support/api';
import { ownCertificate } from '@ioc/test/support/certificate';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { runDirectory } from '@ioc/test/support/run-directory';
import { signedIn } from '@ioc/test/support/signed-in';
import { until } from '@ioc/test/support/until';
import { io } from 'socket.io-client';
import { readConfig } from '#config/config.js';
import { bootApi } from '#main.js';

let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
let dir: string;
const first = ownCertificate({ name: 'first', days: 400 });
const second = ownCertificate({ name: 'second', days: 400 });
const trusted = [first.cert, second.cert];
const patience = 60_000;

/** As Kubernetes puts a ConfigMap there: the files are links into a folder that a link names, and that link is swapped. */
async function put(version: string, { cert, key }: { cert: string; key: string }) {
  await mkdir(join(dir, version));
  await writeFile(join(dir, version, 'tls.crt'), cert);
  await writeFile(join(dir, version, 'tls.key'), key);
  await symlink(version, join(dir, `${version}.link`));
  await rename(join(dir, `${version}.link`), join(dir, '..data'));
}
beforeAll(async () => {
  base = await freshDatabase();
  dir = await mkdtemp(join(runDirectory(), 'tls-'));
  await put('v1', first);
  for (const file of ['tls.crt', 'tls.key']) await symlink(join('..data', file), join(dir, file));
  const settings = await apiSettings({
    ...{ DATABASE_URL: base.url, ACCESS: 'accounts', TRUSTED_PROXIES: '10.9.9.0/24' },
    ...{ TLS_CERT_FILE: join(dir, 'tls.crt'), TLS_KEY_FILE: join(dir, 'tls.key') },
  });
  api = await bootApi(readConfig(settings));
}, 300_000);
afterAll(async () => {
  await api.close();
  await base.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}
const ask = (
  path: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: object; body?: string } = {},
) =>
  new Promise<Answer>((answered, failed) => {
    const options = { method, headers: { ...headers }, ca: trusted, agent: false as const };
    const asking = request(api.url + path, options, (response) => {
      let said = '';
      response.on('data', (part: Buffer) => (said += String(part)));
      response.on('end', () => answered({ status: response.statusCode ?? 0, headers: response.headers, body: said }));
    });
    asking.on('error', failed).end(body);
  });
const port = () => Number(new URL(api.url).port);
/** Who a new connection finds there. */
const shown = () =>
  new Promise<string>((found, failed) => {
    const socket = connect({ host: '127.0.0.1', port: port(), ca: trusted }, () => {
      found(String(socket.getPeerCertificate().subject.CN));
      socket.destroy();
    });
    socket.on('error', failed);
  });
const problems = async () => (JSON.parse((await ask('/health')).body) as Health).problems.map(({ code }) => code);

describe('HTTPS by certificate files', () => {
  it('answers by HTTPS, for a year, with secure cookies, and not in clear', async () => {
    expect(api.url).toMatch(/^https:/);
    const { status, headers } = await ask('/live');
    expect([status, headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
    const pairing = await ask('/api/v1/display/pairing', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect(String(pairing.headers['set-cookie'])).toMatch(
      /^__Host-ioc_pairing=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict/,
    );
    await expect(fetch(`http://127.0.0.1:${port()}/live`)).rejects.toThrow();
  });

  it('speaks no TLS below 1.2', async () => {
    const said = await new Promise<string>((done) => {
      const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
      const socket = connect({ host: '127.0.0.1', port: port(), rejectUnauthorized: false, ...old }, () =>
        done('open'),
      );
      socket.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    });
    expect(said).toMatch(/PROTOCOL_VERSION/);
  });

  it('the live socket comes over wss', async () => {
    const { cookie } = await signedIn(base.db, ['leader']);
    const socket = io(`${api.url}/live`, {
      ...{ path: '/live', transports: ['websocket'], reconnection: false, forceNew: true, ca: trusted[0] as string },
      extraHeaders: { cookie },
    });
    await new Promise<void>((open, failed) => socket.on('connect', open).on('connect_error', failed));
    socket.close();
  });

  it('a new pair counts without a restart; a broken one keeps the old and is a matter of health', async () => {
    expect(await shown()).toBe('first');
    await put('v2', second);
    await until(shown, (name) => name === 'second', patience);
    await put('v3', { cert: first.cert, key: second.key });
    await until(problems, (codes) => codes.includes('certificate-broken'), patience);
    expect(await shown()).toBe('second');
    await put('v4', { cert: 'no certificate', key: first.key });
    await until(problems, (codes) => codes.includes('certificate-broken'), patience);
    expect(await shown()).toBe('second');
    await put('v5', first);
    await until(shown, (name) => name === 'first', patience);
    await until(problems, (codes) => !codes.includes('certificate-broken'), patience);
  });
});

describe('forwarded headers', () => {
  it('of a peer that is no trusted proxy say nothing: wrong passwords are counted at its own address', async () => {
    const wrong = (n: number) =>
      ask('/api/v1/session', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': `203.0.113.${n}`,
          'x-forwarded-proto': 'http',
        },
        body: JSON.stringify({ name: `ai.do.${n}`, password: 'sai hoàn toàn rồi nhé' }),
      });
    for (const n of [1, 2, 3]) expect((await wrong(n)).status).toBe(401);
    const rows = (await base.db.query('select n from sign_in_failure order by n')) as { n: number }[];
    // One of each account, and three of the one address.
    expect(rows.map(({ n }) => n)).toEqual([1, 1, 1, 3]);
  });
});

describe('a wrong setting', () => {
  it.each([
    [{ TLS_CERT_FILE: 'a' }, /TLS_KEY_FILE: set TLS_CERT_FILE and TLS_KEY_FILE together/],
    [{ TRUSTED_PROXIES: '10.0.0.0/8, proxy' }, /TRUSTED_PROXIES: expected addresses or networks/],
  ])('%j keeps the program from starting', (env, said) => expect(() => readConfig(env)).toThrow(said));

  it('files that do not fit are named', async () => {
    await writeFile(join(dir, 'other.key'), second.key);
    const files = { TLS_CERT_FILE: join(dir, 'v1', 'tls.crt'), TLS_KEY_FILE: join(dir, 'other.key') };
    await expect(bootApi(readConfig({ ...files, DATABASE_URL: base.url }))).rejects.toThrow(/other\.key: .*mismatch/);
  });
});
