import { access, chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@ioc/infra/postgres/free-port';
import { root } from '@ioc/test/support/api';
import { npm, Running } from '@ioc/test/support/command';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import {
  anywhere,
  bilingual,
  raw,
  servers,
  several,
  stoppedInOrder,
  suites,
  work,
} from '@ioc/test/support/readme-commands';
import { runDirectory } from '@ioc/test/support/run-directory';
import { until } from '@ioc/test/support/until';

const nothingChanged = expect.stringMatching(/nothing was changed/) as unknown;
const minutes = 60_000;

let data: string;
let external: FreshDatabase;
const started: Running[] = [];
beforeAll(async () => {
  data = await mkdtemp(join(runDirectory(), 'installation-'));
  await chmod(data, 0o755);
  external = await freshDatabase();
}, 5 * minutes);
afterAll(() => external.close());
afterEach(() => {
  for (const running of started.splice(0)) running.kill();
});

const own = () => ({ DATA_DIR: data, HOST: '127.0.0.1', PORT: '0', ACCESS: 'open' });
const start = (args: readonly string[], env: Record<string, string> = {}) => {
  const running = new Running(args, { ...own(), ...env });
  started.push(running);
  return running;
};
const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const official = 'level;metric;numerator;denominator;portal_score\nprovince;PUBLIC_UPDATE_ON_TIME;(50+29)/82;;3,85\n';

/** Arguments that import the communes of a file. */
const mapOf = (file: string, from = '2025-07-01') =>
  Object.entries({ province: 'quang-tri', file, source: 's', licence: 'l', 'valid-from': from }).flatMap(
    ([name, value]) => [`--${name}`, value],
  );
const call = (name: string, args: readonly string[], env: Record<string, string> = {}) =>
  npm(['run', '-s', name, '--', ...args], { ...own(), ...env });
const argsOf = (name: string): string[] =>
  (work[name] ?? []).map(
    (arg) =>
      ({
        CSV: join(data, 'official.csv'),
        FILE: join(data, 'communes.geojson'),
        OUT: join(data, 'out.json'),
        DIR: join(data, 'bench'),
      })[arg] ?? arg,
  );

describe("the commands of README's table", () => {
  it.each([...Object.keys(work), ...servers, several, ...suites])(
    '%s explains itself and refuses what it does not know',
    async (name) => {
      const [help, wrong] = await Promise.all([call(name, ['--help']), call(name, ['--no-such-option'])]);
      expect(help).toMatchObject({ code: 0, all: expect.not.stringMatching(raw) });
      expect(help.stdout).toMatch(bilingual);
      expect(wrong.code).not.toBe(0);
      expect(wrong.all).toMatch(/✗ .*no-such-option/);
      expect(wrong.all).not.toMatch(raw);
    },
    3 * minutes,
  );

  it.each([
    ['score766', ['no-such.csv'], /no such file.*no-such\.csv/],
    ['score766', [], /expected a CSV file/],
    ['map:import', mapOf('no-such.geojson'), /no-such\.geojson/],
    [
      'map:import',
      ['--province', 'no-such', '--file', 'x', '--source', 's', '--licence', 'l', '--valid-from', '2025-07-01'],
      /no-such/,
    ],
    ['map:import', [], /missing: --province/],
    ['scenario', ['no-such'], /no such scenario/],
    ['audit', [], /verify/],
    ['topic', ['restrat', 'x'], /no such thing to do: restrat/],
    ['key', [], /expected a source code/],
    ['key', ['--source', 'khong-co'], /khong-co: .*is not in sources\.yaml: mot-cua/],
    ['erase', [], /--subject: .*the code of a case/],
    ['export', ['--compare', 'no-such.gz'], /no such file.*no-such\.gz/],
    ['export', ['--compare', 'README.md'], /README\.md.*npm run export --out/],
    ['map:import', [...mapOf('README.md')], /README\.md: .*GeoJSON/],
    ['map:import', [...mapOf('README.md', '2025-13-45')], /--valid-from/],
    ['erase', ['--apply-ledger', 'no-such.jsonl'], /no such file.*no-such\.jsonl/],
    ['erase', ['--subject', 'a\u0001b', '--kind', 'task', '--reason', 'x'], /--subject/],
    ['verify:sdks', ['perl'], /no such SDK: perl.*python/],
    ['verify:transactions', ['--count', 'many'], /--count.*expected a number above 0/],
    ['bench:ingest', ['--rounds', '1.5'], /--rounds.*expected a whole number/],
    ['bench:explore', ['--dossiers', '1e99'], /--dossiers.*expected a whole number/],
    ['chaos', ['--kills', '1.5'], /--kills.*expected a whole number/],
    ['key', ['--source', 'mot-cua', '--file', 'README.md'], /README\.md.*expected JSON/],
    ['bench:ingest', ['--events', 'many'], /--events.*expected a number/],
    ['bench:latency', ['--rate', '-1'], /--rate/],
    ['bench:explore', ['--dossiers', '0'], /--dossiers/],
    ['start', ['--rate', 'fast'], /--rate.*expected a number/],
    ['rebuild', [], /PROVINCE|catalogue/i, { PROVINCE: 'no-such' }],
    ['rebuild', [], /ROLE/, { ROLE: 'boss' }],
    ['start', ['--no-simulate'], /PORT/, { PORT: '99999999' }],
  ])(
    '%s %j says in a sentence what is wrong',
    async (name, args, said, env: Record<string, string> = {}) => {
      const { code, all } = await call(name, args, env);
      expect(all).toMatch(said);
      expect(all).not.toMatch(raw);
      expect(code).not.toBe(0);
    },
    3 * minutes,
  );

  it(
    'scenario lists the five without a name',
    async () => {
      const { code, all } = await call('scenario', []);
      expect([code, all]).toEqual([0, expect.stringMatching(/five scenarios:\n(?: +\S.*\n){5}/)]);
    },
    3 * minutes,
  );

  it.each(anywhere)(
    '%s does its work',
    async (name) => {
      const units = await readFile(join(root, 'catalogue/quang-tri/units.yaml'), 'utf8');
      await writeFile(join(data, 'communes.geojson'), communesOf(units));
      await writeFile(join(data, 'official.csv'), official);
      const { code, all } = await call(name, argsOf(name));
      // A bench on a busy machine does its work and says that its numbers are void.
      if (code !== 0 && !/VOID:\n +the generator was late/.test(all)) throw new Error(all);
      expect(all).not.toMatch(raw);
    },
    5 * minutes,
  );
});

describe('several provinces', () => {
  it(
    'run as processes with a database each on one PostgreSQL, and a page names them',
    async () => {
      const names = ['dak-lak-so-tttt-2023', 'lai-chau-2015'];
      const running = start(['run', '-s', several, '--', ...names]);
      const url = await running.says(/choose a province: (http\S+)/);
      const rows = await until(
        async () =>
          (await (await fetch(`${url}/provinces.json`)).json()) as { code: string; url: string; state: string }[],
        (all) => all.length === 2 && all.every(({ state }) => state === 'ready'),
        6 * minutes,
      );
      expect(rows.map(({ code }) => code)).toEqual(names);
      const roots = await Promise.all(
        rows.map(async (row) => {
          const { province } = (await (await fetch(`${row.url}/api/catalogue`)).json()) as { province: object };
          return (province as { rootUnit: string }).rootUnit;
        }),
      );
      expect(roots).toEqual(['H15', 'H35']);
      const page = await fetch(url);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).toContain(`<a href="${rows[1]?.url}/">`);
      expect((await fetch(`${url}/no-such`)).status).toBe(404);
      expect((await fetch(url, { method: 'POST' })).status).toBe(405);
      expect(await exists(join(data, 'provinces', 'pg'))).toBe(true);
      running.interrupt();
      expect((await running.ended()).all).toMatch(stoppedInOrder);
      expect(await exists(join(data, 'provinces', 'pg', 'postmaster.pid'))).toBe(false);
    },
    10 * minutes,
  );

  it(
    'that nobody knows are refused by name',
    async () => {
      const { code, all } = await call(several, ['atlantis']);
      expect([code, all]).toEqual([1, expect.stringMatching(/✗ .*“atlantis” \/ no such scenario/)]);
      expect(all).not.toMatch(raw);
    },
    3 * minutes,
  );
});

describe('the default installation', () => {
  it(
    'that was never started says so, and nothing is made',
    async () => {
      const { code, all } = await call('rebuild', []);
      expect([code, all]).toEqual([1, expect.stringMatching(/run "npm start" first/)]);
      expect(all).not.toMatch(raw);
      expect(await exists(join(data, 'pg'))).toBe(false);
      expect(await exists(join(data, 'start.json'))).toBe(false);
    },
    3 * minutes,
  );

  it.each(servers)(
    'works while npm run %s runs, and when it is stopped',
    async (name) => {
      const running = start(['run', '-s', name, '--', '--no-simulate']);
      const url = await running.says(/Màn hình \/ wall +(http\S+)/);
      await until(
        async () => (await fetch(`${url}/health`)).status,
        (status) => status === 200,
        minutes,
      );
      const beside = { rebuild: await call('rebuild', argsOf('rebuild')), key: await call('key', argsOf('key')) };
      expect(await call('export', argsOf('export'))).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^total/m),
      });
      expect(await call('erase', argsOf('erase'))).toMatchObject({ code: 0, stdout: nothingChanged });
      expect(beside.rebuild).toMatchObject({ code: 0, stdout: expect.stringContaining('all tables agree') });
      const topic = { code: 0, stdout: expect.stringMatching(/dossier\.events|no topic was read yet/) };
      expect(await call('topic', [])).toMatchObject(topic);
      expect(await call('audit', argsOf('audit'))).toMatchObject({ code: 0 });
      expect(await call('drill', [])).toMatchObject({ code: 0, stdout: expect.stringContaining('backlog') });
      expect(beside.key).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ioc_mot-cua_[\w-]{43}\n$/) });
      const second = await call('start', ['--no-simulate']);
      expect([second.code, second.all]).toEqual([1, expect.stringMatching(/already running as process \d+/)]);
      expect((await fetch(`${url}/health`)).status).toBe(200);
      running.interrupt();
      // npm itself ends by the signal; what it ran says how it ended.
      expect((await running.ended()).all).toMatch(stoppedInOrder);

      const alone = { rebuild: await call('rebuild', ['--apply']), key: await call('key', argsOf('key')) };
      expect(alone.rebuild).toMatchObject({ code: 0, stdout: expect.stringContaining('all tables agree') });
      expect(alone.rebuild.all).toContain(name === 'start' ? ', ioc\n' : ', ioc_kafka\n');
      expect(alone.key.code).toBe(0);
      expect(await call('export', argsOf('export'))).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^total/m),
      });
      expect(await call('erase', [...argsOf('erase'), '--apply'])).toMatchObject({ code: 0 });
      expect(await readFile(join(data, 'erasures.jsonl'), 'utf8')).toContain('"subject":"PA-0"');
      expect(await call('audit', argsOf('audit'))).toMatchObject({ code: 0 });
      const topics = await call('topic', []);
      expect([topics.code, topics.all]).toEqual(
        name === 'start' ? [0, expect.not.stringMatching(raw)] : [1, expect.stringMatching(/✗ Kafka .*not running/)],
      );
      // What was started for the command alone has ended with it.
      expect(await exists(join(data, 'start.json'))).toBe(false);
    },
    10 * minutes,
  );

  it.each(['', '{"pid":', 'null', '{"pid":"x"}'])(
    'names its run lock when that holds %j',
    async (text) => {
      await writeFile(join(data, 'start.json'), text);
      for (const [name, args] of [
        ['start', ['--no-simulate']],
        ['rebuild', []],
      ] as const) {
        const { code, all } = await call(name, args);
        expect([code, all]).toEqual([1, expect.stringMatching(/start\.json.*delete this file/)]);
        expect(all).not.toMatch(raw);
      }
    },
    3 * minutes,
  );
});

describe('an external database', () => {
  /** Every command that asks a database, one after the other: it ends well and shows nothing raw. */
  const allWork = async () => {
    for (const name of Object.keys(work).filter((one) => !anywhere.includes(one))) {
      const { code, all } = await call(name, argsOf(name), { DATABASE_URL: external.url });
      expect([name, code, all]).toEqual([name, 0, expect.not.stringMatching(raw)]);
    }
  };

  it(
    'is used by npm start and by the commands beside it',
    async () => {
      await writeFile(join(data, 'start.json'), '{"pid":999999999}');
      const running = start(['run', '-s', 'start', '--', '--no-simulate'], { DATABASE_URL: external.url });
      await running.says(/Màn hình \/ wall +(http\S+)/);
      const other = await call('rebuild', []);
      expect([other.code, other.all]).toEqual([1, expect.stringMatching(/uses DATABASE_URL/)]);
      await allWork();
      running.interrupt();
      expect((await running.ended()).all).toMatch(stoppedInOrder);
      await allWork();
    },
    10 * minutes,
  );

  it.each(['start', 'rebuild'])(
    'that is away is named by npm run %s',
    async (name) => {
      const port = await freePort();
      const { hostname, password } = new URL(external.url);
      const urls = [
        [`postgres://x:secret@127.0.0.1:${port}/ioc`, `127.0.0.1:${port}/ioc`],
        [`postgres://x:secret@localhost:${port}/ioc`, `localhost:${port}/ioc`],
        ['postgres://x:secret@no-such-host.invalid/ioc', 'no-such-host.invalid:5432/ioc'],
        [external.url.replace(password, 'wrong-one'), hostname],
        [`${external.url}_none`, '_none'],
        ['no url at all', 'DATABASE_URL'],
      ] as const;
      for (const [url, said] of urls) {
        const { code, all } = await call(name, name === 'start' ? ['--no-simulate'] : [], { DATABASE_URL: url });
        expect([url, code]).toEqual([url, 1]);
        expect(all).toMatch(/✗ PostgreSQL .* \/ /);
        expect(all).toContain(said);
        expect(all).not.toMatch(raw);
        expect(all).not.toContain('secret');
      }
    },
    5 * minutes,
  );
});

/** A square for every commune of the catalogue, side by side inside the province. */
function communesOf(yaml: string): string {
  const codes = [...yaml.matchAll(/code: ["'](\d{5})["']/g)].map(([, code]) => code);
  const features = codes.map((code, i) => {
    const [x, y] = [106.5 + (i % 10) * 0.05, 16.9 + Math.floor(i / 10) * 0.05];
    const ring = [
      [x, y],
      [x + 0.05, y],
      [x + 0.05, y + 0.05],
      [x, y + 0.05],
      [x, y],
    ];
    return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}
