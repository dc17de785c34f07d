import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiSettings, keyOfSource } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { npm } from '@ioc/test/support/command';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { Person, said } from '@ioc/test/support/people';
import { runDirectory } from '@ioc/test/support/run-directory';
import { personWith } from '@ioc/test/support/signed-in';
import { until } from '@ioc/test/support/until';
import type { MadeSourceKey, SourceKeyList } from '@ioc/shared/answers/source-keys';

const path = '/api/v1/source-keys';
let base: FreshDatabase;
let first: ApiProcess;
let second: ApiProcess;
let admin: Person;
beforeAll(async () => {
  base = await freshDatabase();
  const settings = { ...(await apiSettings({})), DATABASE_URL: base.url, ACCESS: 'accounts', LOG_LEVEL: 'debug' };
  first = await apiProcess(settings);
  await first.start();
  second = await apiProcess({ ...settings, ROLE: 'serve' });
  await second.start();
  admin = await person(['administrator']);
}, 300_000);
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  await base.close();
});

const person = (roles: readonly string[], units: readonly string[] = []) =>
  personWith(first.url, base.db, roles, units);
const secrets: string[] = [];
const given = (more: object = {}) => ({ source: 'mot-cua', note: 'Sở Nội vụ', ...more });
async function make(more: object = {}, by = admin): Promise<MadeSourceKey> {
  const made = await said<MadeSourceKey>(await by.ask('POST', path, given(more)));
  secrets.push(made.key);
  return made;
}
const rowOf = async (id: string | null) =>
  (await admin.get<SourceKeyList>(path)).rows.find((row) => row.id === id) ?? null;
const status = async (answer: Promise<Response>) => (await answer).status;

let sent = 0;
const event = (type: string, data: object, subject = `H50-k${sent}`) => ({
  ...{ specversion: '1.0', id: `k-${(sent += 1)}`, source: 'urn:ioc:source:mot-cua', type, subject, data },
  time: '2026-01-05T08:00:00+07:00',
});
const received = (unit: string, subject?: string) =>
  event(
    'vn.ioc.dossier.received.v1',
    { procedure: '1.001193', channel: 'online', unit, dueAt: '2026-02-05T17:00:00+07:00' },
    subject,
  );
const charged = (subject: string) => event('vn.ioc.dossier.fee-requested.v1', { amount: 10_000 }, subject);
const sendTo = (api: ApiProcess, key: string, ...events: object[]) =>
  fetch(`${api.url}/api/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents-batch+json', authorization: `Bearer ${key}` },
    body: JSON.stringify(events),
  });
/** What is said of each event: accepted, or why not. */
async function outcome(key: string, ...events: object[]): Promise<string[]> {
  const { results } = (await (await sendTo(first, key, ...events)).json()) as {
    results: { status: string; reason?: string; path?: string }[];
  };
  return results.map(({ status: is, reason, path: at }) => (reason ? `${reason} ${at}` : is));
}
/** How long a process still takes the key, milliseconds. */
async function refusedAfter(api: ApiProcess, key: string): Promise<number> {
  const since = performance.now();
  await until(
    () => opens(api, key),
    (is) => is === 401,
  );
  return performance.now() - since;
}
const opens = (api: ApiProcess, key: string) => status(sendTo(api, key, received('H50.16')));

describe('a managed key', () => {
  it('opens every process, is shown once, and says when it was used', async () => {
    const { key, row } = await make();
    expect(key).toMatch(/^ioc_mot-cua_[\w-]{43}$/);
    expect(await opens(first, key)).toBe(200);
    await until(
      () => opens(second, key),
      (is) => is === 200,
    );
    const listed = await rowOf(row.id);
    expect(listed).toMatchObject({ state: 'in-force', note: 'Sở Nội vụ', usedAt: expect.any(String) });
    expect(JSON.stringify(await admin.get(path))).not.toContain(key.slice(-43));
  });

  it('that is revoked is refused at once where it was revoked, and then by every process', async () => {
    const { key, row } = await make();
    await until(
      () => opens(second, key),
      (is) => is === 200,
    );
    expect(await status(admin.ask('DELETE', `${path}/${row.id}`))).toBe(204);
    expect(await opens(first, key)).toBe(401);
    expect(await refusedAfter(second, key)).toBeLessThan(1000);
    expect(await rowOf(row.id)).toMatchObject({ state: 'revoked' });
    expect(await status(admin.ask('DELETE', `${path}/${row.id}`))).toBe(404);
  });

  it('is rotated: both open for the overlap, then the new one alone, with the same limits', async () => {
    const { key, row } = await make({ kinds: ['dossier'], units: ['H50.16'] });
    const rotate = (id: string | null, overlapHours: number) =>
      admin.ask('POST', `${path}/${id}/rotation`, { overlapHours });
    const next = await said<MadeSourceKey>(await rotate(row.id, 1));
    secrets.push(next.key);
    expect(next.row).toMatchObject({ kinds: ['dossier'], units: ['H50.16'], state: 'in-force' });
    expect([await opens(first, key), await opens(first, next.key)]).toEqual([200, 200]);
    expect(await rowOf(row.id)).toMatchObject({ state: 'ending', until: expect.any(String) });
    const last = await said<MadeSourceKey>(await rotate(next.row.id, 0));
    expect([await opens(first, next.key), await opens(first, last.key)]).toEqual([401, 200]);
  });

  it('for some kinds is refused others, with the reason in both languages; signs of life pass', async () => {
    const { key } = await make({ source: 'cong-dvc', kinds: ['complaint'] });
    const own = { ...received('H50.16'), source: 'urn:ioc:source:cong-dvc' };
    const alive = { ...event('vn.ioc.source.heartbeat.v1', {}, 'cong-dvc'), source: 'urn:ioc:source:cong-dvc' };
    expect(await outcome(key, own, alive)).toEqual(['foreign-kind type', 'accepted']);
    const answer = await sendTo(first, key, own);
    expect(answer.status).toBe(403);
    const [result] = ((await answer.json()) as { results: { message: string; messageEn: string }[] }).results;
    expect(result?.messageEn).toBe('this key is for complaint, not for dossier');
    expect(result?.message).toMatch(/^Nguồn hoặc khóa này không được gửi loại dữ liệu đó – trường type: /);
  });

  it('for some units takes their cases, with units below, and nobody else’s', async () => {
    const { key: wide } = await make();
    const { key } = await make({ units: ['H50.16'] });
    expect(await outcome(key, received('H50.16'), received('H50.05'))).toEqual(['accepted', 'foreign-unit data.unit']);
    await sendTo(first, wide, received('H50.05', 'H50-other'), received('H50.16', 'H50-own'));
    await until(
      async () => (await base.db.query(`select code from dossier where code in ('H50-other', 'H50-own')`)) as unknown[],
      (rows) => rows.length === 2,
      60_000,
    );
    // Of a case that is known it does not matter what the event says of itself.
    expect(await outcome(key, charged('H50-other'), received('H50.16', 'H50-other'), charged('H50-own'))).toEqual([
      ...['foreign-unit subject', 'foreign-unit subject', 'accepted'],
    ]);
  });

  it('is made for what there is alone, and at most twenty of a source', async () => {
    const refused = async (more: object) => status(admin.ask('POST', path, given(more)));
    expect(await refused({ source: 'khong-co' })).toBe(404);
    expect(await refused({ kinds: ['kpi'] })).toBe(400);
    expect(await refused({ kinds: ['source'] })).toBe(400);
    expect(await refused({ units: ['H99'] })).toBe(400);
    expect(await refused({ note: ' ' })).toBe(400);
    const all = await Promise.all(Array.from({ length: 24 }, () => refused({ source: 'nhiem-vu' })));
    expect(all.filter((one) => one === 201).length).toBe(20);
    expect(all.filter((one) => one === 409).length).toBe(4);
  });
});

describe('a department', () => {
  it('makes and revokes the keys of its own sources; of others there is nothing', async () => {
    const { row: foreign } = await make({ source: '1022' });
    const own = await person(['department'], ['H50.16']);
    const { row } = await make({}, own);
    const { rows } = await own.get<SourceKeyList>(path);
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(['mot-cua']));
    expect(await status(own.ask('POST', path, given({ source: '1022' })))).toBe(404);
    expect(await status(own.ask('DELETE', `${path}/${foreign.id}`))).toBe(404);
    expect(await status(own.ask('POST', `${path}/${foreign.id}/rotation`, {}))).toBe(404);
    expect(await status(own.ask('DELETE', `${path}/${row.id}`))).toBe(204);
  });
});

describe('npm run key', () => {
  const env = () => ({ DATABASE_URL: base.url, DATA_DIR: mkdtempSync(join(runDirectory(), 'key-')) });
  const run = (...args: string[]) => npm(['run', '-s', 'key', '--', ...args], env());
  const keyOf = ({ code, stdout, all }: { code: number | null; stdout: string; all: string }) => {
    if (code !== 0) throw new Error(all);
    secrets.push(stdout.trim());
    return stdout.trim();
  };
  const idOf = ({ all }: { all: string }) => /\(([0-9a-f-]{36})\)/.exec(all)?.[1] ?? '';

  it('makes, rotates with overlap and revokes the keys of the page, with the same limits and the same refusals', async () => {
    const made = await run(
      'make',
      '--source',
      'mot-cua',
      '--note',
      'tổ dự án',
      '--kinds',
      'dossier',
      '--units',
      'H50.16',
    );
    const [key, id] = [keyOf(made), idOf(made)];
    await until(
      () => opens(first, key),
      (is) => is === 200,
    );
    expect(await rowOf(id)).toMatchObject({
      ...{ kinds: ['dossier'], units: ['H50.16'], note: 'tổ dự án', createdBy: 'npm run key', state: 'in-force' },
    });
    expect(await outcome(key, received('H50.16'), received('H50.05'))).toEqual(['accepted', 'foreign-unit data.unit']);
    const next = await run('rotate', id, '--overlap-hours', '2');
    const newer = keyOf(next);
    await until(
      () => opens(first, newer),
      (is) => is === 200,
    );
    expect(await opens(first, key)).toBe(200);
    expect(await rowOf(id)).toMatchObject({ state: 'ending' });
    expect((await run('list')).stdout).toContain(`${id}\tmot-cua\tending\tdossier\tH50.16\t`);
    expect(await run('revoke', idOf(next))).toMatchObject({ code: 0 });
    expect(await refusedAfter(first, newer)).toBeLessThan(1000);
    // What the page refuses, the command refuses.
    const refused = await run('make', '--source', 'mot-cua', '--note', 'x', '--kinds', 'kpi');
    expect(refused).toMatchObject({ code: 1, stdout: '', all: expect.stringContaining('kinds: ') });
  }, 180_000);
});

it('keys of the file open as before, and are listed as such', async () => {
  expect(await opens(first, keyOfSource('mot-cua'))).toBe(200);
  const ofFile = (await admin.get<SourceKeyList>(path)).rows.filter(({ state }) => state === 'file');
  expect(ofFile.map(({ source, id }) => [source, id])).toContainEqual(['mot-cua', null]);
});

it('who made and revoked what is in the audit; no key is there, in the log, or in the database', async () => {
  const acts = (await base.db.query(`select what from audit where kind = 'changed'`)) as { what: string }[];
  expect(acts.map(({ what }) => what)).toContain(
    'POST /api/source-keys {"source":"mot-cua","kinds":["dossier"],"units":["H50.16"]}',
  );
  expect(acts.map(({ what }) => what)).toContain(
    'key make {"source":"mot-cua","kinds":["dossier"],"units":["H50.16"]}',
  );
  const kept = JSON.stringify([
    acts,
    await base.db.query(`select encode(sha256, 'escape') as kept, note from source_key`),
  ]);
  for (const key of secrets)
    for (const where of [kept, first.output(), second.output()]) expect(where).not.toContain(key.slice(-43));
});
