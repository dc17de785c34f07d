import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { hashOf } from '@ioc/api/identity/source-keys';
import { apiSettings, keyOfSource } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';

interface Document {
  readonly paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>;
}
interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | undefined>;
  readonly body: string;
}

const admin = `iocadmin_${'y'.repeat(43)}`;
let base: FreshDatabase;
let api: ApiProcess;
beforeAll(async () => {
  base = await freshDatabase();
  const { KEYS_FILE = '' } = await apiSettings({});
  const keys = JSON.parse(await readFile(KEYS_FILE, 'utf8')) as object[];
  const own = { kind: 'administrator', sha256: hashOf(admin), createdAt: '2026-01-05T08:00:00Z', note: 'Nguyễn Văn A' };
  await writeFile(KEYS_FILE, JSON.stringify([...keys, own]));
  api = await apiProcess({ DATABASE_URL: base.url, KEYS_FILE, LOG_LEVEL: 'warn' });
  await api.start();
}, 300_000);
afterAll(async () => {
  await api.stop();
  await base.close();
});

/** As any client sends it: `fetch` would fix the address and the headers. No connection waits, to be closed while this process is busy. */
const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string | Buffer) =>
  new Promise<Answer>((done, failed) => {
    const sent = request(api.url, { method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, body: text, headers: answer.headers as Answer['headers'] }),
      );
    });
    sent.path = path;
    sent.once('error', failed).end(body);
  });

/** Its body, when it is the one shape and carries the id of its header. @throws what it is instead */
function errorOf(what: string, { body, headers, status }: Answer): ErrorAnswer {
  const read = ErrorAnswer.strict().safeParse(JSON.parse(body));
  if (!read.success) throw new Error(`${what}: ${status} ${body.slice(0, 300)}`);
  expect([what, read.data.statusCode, headers['content-type']]).toEqual([
    what,
    status,
    'application/json; charset=utf-8',
  ]);
  expect(read.data.requestId).toMatch(/^[\da-f-]{36}$/);
  expect(read.data.requestId).toBe(headers['x-request-id']);
  return read.data;
}

/** Of a parameter of the query, of which there are hundreds; and more of a name in the path. */
const values = [
  ...['%zz', 'a%00b', '%ED%A0%80', '', '%20', '__proto__', '-1', '1.5', '1e999', 'NaN', '2026-02-30', '0000-01-01'],
  ...['99999999999999999999999', '9223372036854775808', '9999-12-31', 'year:99999999', 'x'.repeat(4000)],
];
const names = [
  ...['%00', '%C0%80', '%FF', '%', 'null', '[]', '%7B%7D', '%0A', '9223372036854775807', '-9223372036854775809'],
  ...['2147483648', '4096', 'Infinity', '0x10', "'", '..%2f..', '%F0%9F%92%A9', '0000-00-00', '2026-13', '9999-99'],
];
const known: Record<string, string> = {
  indicator: 'overdue',
  dimension: 'unit',
  known: '2026-11-20',
  code: 'H50',
  topic: 'dossier.events',
  partition: '0',
  offset: '0',
  kind: 'month',
  key: '2026-11',
};

it('a value that is no value is 400 or 404 wherever it stands, in one shape', async () => {
  // A topic that is known: what stands beside it is looked up.
  await base.db.query(`insert into topic (id, name) values (200, 'dossier.events') on conflict do nothing`);
  const { paths } = JSON.parse(await readFile('docs/generated/openapi.json', 'utf8')) as Document;
  const asked: string[] = [];
  for (const [path, { get }] of Object.entries(paths)) {
    const filled = (over: Record<string, string> = {}) =>
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => over[name] ?? known[name] ?? 'x');
    for (const { in: where, name } of get?.parameters ?? []) {
      if (where === 'path') asked.push(...[...values, ...names].map((value) => filled({ [name]: value })));
      else asked.push(...values.map((value) => `${filled()}?${name}=${value}`));
      if (where === 'query') asked.push(`${filled()}?${name}=a&${name}=b`, `${filled()}?${name}[a][b]=1`);
    }
    if (get) asked.push(`${filled()}?%zz`, `${filled()}?__proto__=1`, `${filled()}?${'x'.repeat(20_000)}=1`);
  }
  const worker = async () => {
    for (let path = asked.pop(); path !== undefined; path = asked.pop()) {
      const answer = await ask('GET', path);
      if (answer.status < 400 || ['/live', '/ready', '/health'].some((one) => path?.startsWith(one))) continue;
      const { statusCode } = errorOf(path.slice(0, 200), answer);
      expect([path.slice(0, 200), [400, 404, 431].includes(statusCode)]).toEqual([path.slice(0, 200), true]);
    }
  };
  await Promise.all([worker(), worker(), worker()]);
}, 300_000);

it('a path or a body that is none is refused by everything that writes, in one shape', async () => {
  const { paths } = JSON.parse(await readFile('docs/generated/openapi.json', 'utf8')) as Document;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${admin}` };
  const wrong = [
    '{}',
    '[]',
    'null',
    '{"version":1e400}',
    '{"version":9223372036854775808}',
    '{"id":"\\u0000"}',
    '{"":{"":[]}}',
  ];
  const asked: [string, string, string][] = [];
  for (const [path, methods] of Object.entries(paths))
    for (const method of Object.keys(methods).filter((one) => one !== 'get')) {
      const at = (value: string) => path.replaceAll(/\{\w+\}/g, value);
      asked.push(...wrong.map((body): [string, string, string] => [method, at('1'), body]));
      if (path.includes('{'))
        asked.push(...[...values, ...names].map((value): [string, string, string] => [method, at(value), '{}']));
    }
  const failed: unknown[] = [];
  const worker = async () => {
    for (let one = asked.pop(); one; one = asked.pop()) {
      const [method, path, body] = one;
      const answer = await ask(method.toUpperCase(), path, headers, method === 'delete' ? undefined : body);
      if (answer.status < 400) continue;
      errorOf(path.slice(0, 200), answer);
      if (answer.status >= 500) failed.push([method, path.slice(0, 120), body, answer.status]);
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  expect(failed).toEqual([]);
}, 300_000);

describe('a body', () => {
  const deep = '['.repeat(40_000) + ']'.repeat(40_000);
  const nested = `{"reason":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`;
  const json = { 'content-type': 'application/json' };

  it.each([
    ['{', 400, 'unreadable-body', 'body'],
    ['"x"', 400, 'unreadable-body', 'body'],
    ['[]', 400, 'wrong-field', null],
    ['{}', 400, 'wrong-field', 'reason'],
    ['{"reason":1}', 400, 'wrong-field', 'reason'],
    ['{"reason":"x","more":1}', 400, 'unknown-field', 'more'],
    ['{"reason":"\\u0000"}', 400, 'bad-text', 'reason'],
    ['{"reason":"\\ud800"}', 400, 'bad-text', 'reason'],
    ['{"reason":"not-json","path":"a\\u0000"}', 400, 'bad-text', 'path'],
    [deep, 400, 'too-deep', 'body'],
    [nested, 400, 'too-deep', 'body'],
    [`{"reason":"${'x'.repeat(200_000)}"}`, 413, 'too-large', 'body'],
    ['', 400, 'wrong-field', 'reason'],
  ])('%.30s to be replayed is refused', async (body, status, code, field) => {
    const answer = await ask('POST', '/api/v1/quarantine/replay', { ...json, authorization: `Bearer ${admin}` }, body);
    expect([answer.status, errorOf(body.slice(0, 30), answer)]).toEqual([
      status,
      expect.objectContaining({ code, field }),
    ]);
  });

  it.each([
    [{ 'content-type': 'text/xml' }, 'wrong-content-type'],
    [{ 'content-type': 'application/json; charset=bogus' }, 'wrong-content-type'],
    [{ ...json, 'content-encoding': 'bogus' }, 'wrong-content-encoding'],
    [{}, 'wrong-content-type'],
  ])('with %j is 415', async (headers, code) => {
    const to = { ...headers, authorization: `Bearer ${admin}` } as Record<string, string>;
    const answer = await ask('POST', '/api/v1/quarantine/replay', to, '{"reason":"x"}');
    expect([answer.status, errorOf('', answer).code]).toEqual([415, code]);
  });

  it.each([
    ['/api/v1/shift/entries', { text: 'MẬT - Kế hoạch A2' }],
    ['/api/v1/shift/handovers', { note: 'Tối mật: Kế hoạch A2' }],
    ['/api/v1/shift/entries', { text: 'x', about: { kind: 'document', id: 'Kế hoạch A2 (Mật)' } }],
    ['/api/v1/displays', { code: 'x', name: 'MẬT', room: 'wall' }],
    ['/api/v1/quarantine/replay', { reason: 'x', detail: 'TUYỆT MẬT - Kế hoạch A2' }],
  ])('that bears the mark of a state secret is refused at %s, and nobody finds it', async (path, body) => {
    const answer = await ask('POST', path, { ...json, authorization: `Bearer ${admin}` }, JSON.stringify(body));
    expect([answer.status, errorOf(path, answer).code]).toEqual([400, 'state-secret']);
    expect(`${answer.body}${api.output()}`).not.toContain('Kế hoạch A2');
  });

  it('is written as it is read: what hides or turns others goes, and either spelling of a letter finds it', async () => {
    const typed = `Gọi lại về \u202Ehồ sơ\u202C bà Nguyễn\u200B Thắm`;
    const plain = 'Gọi lại về hồ sơ bà Nguyễn Thắm';
    const text = typed.normalize('NFD');
    const answer = await ask('POST', '/api/v1/shift/entries', json, JSON.stringify({ text }));
    expect(JSON.parse(answer.body)).toMatchObject({ text: plain });
    for (const words of ['Nguyễn Thắm', 'Nguyễn Thắm'.normalize('NFD'), 'Nguy\u200Bễn'])
      expect((await ask('GET', `/api/v1/shift/entries?words=${encodeURIComponent(words)}`)).body).toContain(plain);
    const empty = await ask('POST', '/api/v1/shift/entries', json, '{"text":"\u200b\u202e"}');
    expect([empty.status, errorOf('', empty).field]).toEqual([400, 'text']);
  });

  it('that has the words in a sentence is written', async () => {
    const text = 'Nhắc đơn vị về bảo mật, mật độ hồ sơ và mật khẩu';
    expect((await ask('POST', '/api/v1/shift/entries', json, JSON.stringify({ text }))).status).toBe(200);
  });

  it.each(['99999999999/0', '4096/0', '0/-1', '0/8796093022208', '0/99999999999999999999', 'x/0', '%zz/0', '0/1e3'])(
    'for a record at %s is 400',
    async (place) => {
      const path = `/api/v1/quarantine/dossier.events/${place}/replay`;
      const answer = await ask('POST', path, { ...json, authorization: `Bearer ${admin}` }, '{}');
      expect([answer.status, errorOf(path, answer).statusCode]).toEqual([400, 400]);
    },
  );

  it.each([
    ['/api/v1/events', { 'x-api-key': keyOfSource('mot-cua') }],
    ['/api/v1/quarantine/replay', { authorization: `Bearer ${admin}` }],
  ])('that unzips to more than its bound is 413 at %s', async (path, key) => {
    const bomb = gzipSync(Buffer.alloc(300_000_000, ' '));
    const headers = { ...json, ...key, 'content-encoding': 'gzip' } as unknown as Record<string, string>;
    const answer = await ask('POST', path, headers, bomb);
    expect([answer.status, errorOf(path, answer).code]).toEqual([413, 'too-large']);
  });
});

describe('the event door', () => {
  const key = { 'x-api-key': keyOfSource('mot-cua') };
  it.each([
    [{ 'content-type': 'application/json' }, '{}', 401, 'no-source-key'],
    [{ ...key, 'content-type': 'application/json' }, '{', 400, 'unreadable-body'],
    [{ ...key, 'content-type': 'application/json' }, '['.repeat(9000) + ']'.repeat(9000), 400, 'unreadable-body'],
    [{ ...key, 'content-type': 'application/cloudevents+json' }, '[]', 400, 'unreadable-body'],
    [{ ...key, 'content-type': 'text/csv' }, 'a;b', 415, 'wrong-content-type'],
    [{ ...key, 'content-type': 'application/json', 'content-encoding': 'bogus' }, '{}', 415, 'wrong-content-encoding'],
    [{ ...key, 'content-type': 'application/json' }, `[${'{},'.repeat(5000)}{}]`, 413, 'too-large'],
  ])('refuses a request as a whole in the same shape', async (headers, body, status, code) => {
    const answer = await ask('POST', '/api/v1/events', headers as unknown as Record<string, string>, body);
    expect([answer.status, errorOf('', answer).code]).toEqual([status, code]);
  });

  it('tells events one by one as before', async () => {
    const answer = await ask('POST', '/api/v1/events', { ...key, 'content-type': 'application/json' }, '[{}]');
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([400, { results: [{ status: 'refused' }] }]);
  });
});

describe('an address', () => {
  it.each([
    ['GET', '/api/v1/nothing', 404, 'not-found'],
    ['POST', '/api/v1/nothing', 404, 'not-found'],
    ['OPTIONS', '/api/v1/nothing', 404, 'not-found'],
    ['GET', '/api/v1/nothing%zz', 404, 'not-found'],
    ['GET', '/assets/%zz', 404, 'not-found'],
    ['GET', '/assets/nothing.js', 404, 'not-found'],
    ['POST', '/figures/overdue', 404, 'not-found'],
    ['GET', '/api/v7/figures', 404, 'no-such-version'],
    ['GET', '/api/v1/dossiers/%zz', 400, 'malformed-address'],
    ['GET', `/api/v1/units?search=${'x'.repeat(20_000)}`, 431, 'too-long-address'],
    ['GET', '/api/v1/catalogue?x=1', 400, 'unknown-parameter'],
    ['GET', '/api/v1/report-sets/x/csv?period=2026', 404, 'not-found'],
    ['GET', '/api/v1/dossiers?measure=x&format=csv', 400, 'wrong-parameter'],
  ])('%s %.40s is %d %s', async (method, path, status, code) => {
    const answer = await ask(method, path);
    expect([answer.status, errorOf(path, answer).code]).toEqual([status, code]);
  });

  it.each([
    ['/api/v1/figures', 'GET, HEAD, OPTIONS'],
    ['/api/v1/dossiers/x', 'GET, HEAD, OPTIONS'],
    ['/api/v1/quarantine/replay', 'OPTIONS, POST'],
    ['/ready', 'GET, HEAD, OPTIONS'],
    ['/api/v1/events/dossier.events/0/0', 'GET, HEAD, OPTIONS'],
  ])('%s takes %s', async (path, allow) => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', ...(allow.includes('POST') ? [] : ['POST'])]) {
      const answer = await ask(method, path);
      expect([answer.status, answer.headers['allow'], errorOf(path, answer).code]).toEqual([
        405,
        allow,
        'wrong-method',
      ]);
    }
    const { status, headers, body } = await ask('OPTIONS', path);
    expect([status, headers['allow'], body]).toEqual([204, allow, '']);
  });

  it('answers HEAD as GET, without a body', async () => {
    expect(await ask('HEAD', '/api/v1/nothing')).toMatchObject({ status: 404, body: '' });
    expect(await ask('HEAD', '/api/v1/figures')).toMatchObject({ status: 200, body: '' });
  });

  it('of the wall stays one of its pages', async () => {
    for (const path of ['/figures/x', '/%zz', '/dossiers/H50.1?x=1&x=2', '/nothing'])
      expect(await ask('GET', path)).toMatchObject({ status: 200, body: expect.stringContaining('<base href="/"') });
  });

  it('that balancers ask may carry whatever they add', async () => {
    for (const path of ['/live?t=1', '/ready?t=1&t=2', '/health?x'])
      expect((await ask('GET', path)).status).not.toBe(400);
  });
});

describe('an error of ours', () => {
  it('is told by an id that stands in the log once, and by nothing else', async () => {
    await base.db.query('alter table quarantine rename to quarantine_away');
    const before = api.output().length;
    const answer = await ask('GET', '/api/v1/quarantine/groups');
    await base.db.query('alter table quarantine_away rename to quarantine');
    const said = errorOf('500', answer);
    expect(said).toMatchObject({ statusCode: 500, code: 'internal-error', see: 'docs/operations/health.md' });
    expect(answer.body).not.toMatch(/quarantine|relation|select|\.js/);
    const logged = api.output().slice(before);
    expect(logged.split(said.requestId)).toHaveLength(2);
    expect(logged).toContain('relation "quarantine" does not exist');
  });

  it('is 503, to be asked again, while the database is away', async () => {
    const name = new URL(base.url).pathname.slice(1);
    const other = await freshDatabase();
    await base.db.destroy();
    await other.db.query(`alter database ${name} allow_connections false`);
    await other.db.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name]);
    await other.db.query(`alter database ${name} rename to ${name}_away`);
    const answer = await ask('GET', '/api/v1/quarantine');
    await other.db.query(`alter database ${name}_away rename to ${name}`);
    await other.db.query(`alter database ${name} allow_connections true`);
    await other.close();
    expect([answer.status, answer.headers['retry-after'], errorOf('503', answer).code]).toEqual([
      503,
      '5',
      'database-away',
    ]);
    expect(answer.body).not.toMatch(/ioc_test|127\.0\.0\.1|postgres:/);
  });
});
