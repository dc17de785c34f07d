import { access, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { npm, Running } from '@ioc/test/support/command';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { bilingual, raw, stoppedInOrder, work } from '@ioc/test/support/readme-commands';
import { runDirectory } from '@ioc/test/support/run-directory';

/** A sample of `commands.long.spec.ts`, which tries every command: each kind of database, each kind of command. */
const minutes = 60_000;
let data: string;
let external: FreshDatabase;
let running: Running | undefined;
beforeAll(async () => {
  data = await mkdtemp(join(runDirectory(), 'installation-'));
  await chmod(data, 0o755);
  external = await freshDatabase();
}, 5 * minutes);
afterAll(() => external.close());
afterEach(() => running?.kill());

const own = () => ({ DATA_DIR: data, HOST: '127.0.0.1', PORT: '0', ACCESS: 'open' });
const call = (name: string, args: readonly string[], env: Record<string, string> = {}) =>
  npm(['run', '-s', name, '--', ...args], { ...own(), ...env });
/** A command does its work, in what it is known by, and shows nothing raw. */
async function does(name: string, said: RegExp, args = work[name] ?? [], env: Record<string, string> = {}) {
  const { code, all } = await call(name, args, env);
  expect([name, code, all]).toEqual([name, 0, expect.stringMatching(said)]);
  expect(all).not.toMatch(raw);
}

describe('commands', () => {
  it.each(['start', 'chaos'])(
    '%s explains itself, and refuses what it does not know',
    async (name) => {
      await does(name, bilingual, ['--help']);
      const { code, all } = await call(name, ['--no-such-option']);
      expect([code, all]).toEqual([1, expect.stringMatching(/✗ .*no-such-option/)]);
      expect(all).not.toMatch(raw);
    },
    3 * minutes,
  );

  it(
    'name a run lock that is broken, and the file to delete',
    async () => {
      await writeFile(join(data, 'start.json'), '{"pid":');
      const { code, all } = await call('rebuild', []);
      expect([code, all]).toEqual([1, expect.stringMatching(/start\.json.*delete this file/)]);
      expect(all).not.toMatch(raw);
      await rm(join(data, 'start.json'));
    },
    3 * minutes,
  );

  it(
    'score766 counts a row that it cannot score, also in its exit status',
    async () => {
      const file = join(data, 'official.csv');
      const rows = 'level;metric;numerator;denominator;portal_score\nprovince;PUBLIC_UPDATE_ON_TIME;(50+29)/82;;3,85\n';
      await writeFile(file, Buffer.from(`\uFEFF${rows}`, 'utf16le'));
      await does('score766', /1 khớp.*0 không chấm được/, [file]);
      await writeFile(file, `${rows}province;KHONG_CO;1;2;1\n`);
      const { code, all } = await call('score766', [file]);
      expect([code, all]).toEqual([1, expect.stringMatching(/1 khớp.*1 không chấm được/)]);
    },
    3 * minutes,
  );

  it(
    'work on the embedded database, beside npm start and when it is stopped',
    async () => {
      const never = await call('rebuild', []);
      expect([never.code, never.all]).toEqual([1, expect.stringMatching(/run "npm start" first/)]);
      running = new Running(['run', '-s', 'start', '--', '--no-simulate'], own());
      const url = await running.says(/Màn hình \/ wall +(http\S+)/);
      await does('rebuild', /all tables agree/);
      await does('key', /^ioc_mot-cua_[\w-]{43}$/m);
      expect((await fetch(`${url}/ready`)).status).toBe(200);
      running.interrupt();
      expect((await running.ended()).all).toMatch(stoppedInOrder);
      await does('rebuild', /all tables agree/, ['--apply']);
      const file = join(data, 'now.gz');
      await does('export', /^total/m, ['--out', file]);
      expect(gunzipSync(await readFile(file)).toString()).toMatch(/^shown\t.*only what is public\n/);
      await expect(access(join(data, 'start.json'))).rejects.toThrow(/ENOENT/);
    },
    5 * minutes,
  );

  it(
    'work on an external database',
    async () => {
      const env = { DATABASE_URL: external.url };
      const away = await call('export', ['--hash'], { DATABASE_URL: 'postgres://x:secret@127.0.0.1:1/ioc' });
      expect([away.code, away.all]).toEqual([1, expect.stringMatching(/✗ PostgreSQL 127\.0\.0\.1:1\/ioc: /)]);
      expect(away.all).not.toMatch(/secret|^\s+at /m);
      await does('rebuild', /all tables agree/, [], env);
      await does('audit', /./, work['audit'], env);
      const file = join(data, 'whole.gz');
      await does('export', /^total/m, ['--out', file, '--whole'], env);
      expect(gunzipSync(await readFile(file)).toString()).toMatch(/^whole\t.*not to be given out\n/);
      await does('export', /0 khác biệt/, ['--compare', file], env);
    },
    5 * minutes,
  );
});
