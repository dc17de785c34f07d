import { chmod, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { npm, Running } from '@ioc/test/support/command';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { runDirectory } from '@ioc/test/support/run-directory';

/** A sample of commands.long.spec.ts, which `npm run verify` runs: one way through all three places of a database. */
const raw = /^\s+at .+[:)]\d*|node:internal|Error: |AggregateError/m;
let data: string;
let external: FreshDatabase;
let running: Running | null = null;
beforeAll(async () => {
  data = await mkdtemp(join(runDirectory(), 'installation-'));
  await chmod(data, 0o755);
  external = await freshDatabase();
}, 120_000);
afterAll(async () => {
  running?.kill();
  await external.close();
});

const env = () => ({ DATA_DIR: data, HOST: '127.0.0.1', PORT: '0', ACCESS: 'open' });
const call = (name: string, args: readonly string[] = [], more: Record<string, string> = {}) =>
  npm(['run', '-s', name, '--', ...args], { ...env(), ...more });
const agree = { code: 0, stdout: expect.stringContaining('all tables agree') };

it('commands find the database of this installation: running, stopped, and outside', async () => {
  const outside = { DATABASE_URL: external.url };
  const away = { DATABASE_URL: 'postgres://x:secret@127.0.0.1:1/ioc' };
  const [before, wrong, there] = [
    await call('rebuild'),
    await call('export', ['--hash'], away),
    await call('rebuild', [], outside),
  ];
  expect([before.code, before.all]).toEqual([1, expect.stringMatching(/run "npm start" first/)]);
  expect([wrong.code, wrong.all]).toEqual([1, expect.stringMatching(/✗ PostgreSQL 127\.0\.0\.1:1\/ioc: /)]);
  expect(there).toMatchObject(agree);

  running = new Running(['run', '-s', 'start', '--', '--no-simulate'], env());
  const url = await running.says(/Màn hình \/ wall +(http\S+)/);
  expect(await call('rebuild')).toMatchObject(agree);
  expect(await call('export', ['--hash'])).toMatchObject({ code: 0 });
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  running.interrupt();
  await running.ended();

  const stopped = await call('rebuild', ['--apply']);
  expect(stopped).toMatchObject(agree);
  for (const { all } of [before, wrong, there, stopped]) expect(all).not.toMatch(raw);
  expect(wrong.all).not.toContain('secret');
}, 240_000);

it('a suite explains itself and refuses what it does not know', async () => {
  const [help, wrong] = [await call('chaos', ['--help']), await call('verify:api', ['--no-such-option'])];
  expect(help).toMatchObject({ code: 0, all: expect.stringMatching(/[^\s/] \/ [^\s/]/) });
  expect([wrong.code, wrong.all]).toEqual([1, expect.stringMatching(/✗ .*no-such-option/)]);
  expect(wrong.all).not.toMatch(raw);
}, 120_000);
