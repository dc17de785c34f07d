import { createHmac, timingSafeEqual } from 'node:crypto';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import type { AcknowledgedTogether, AlarmDetail, AlarmItem, AlarmList } from '@ioc/shared/answers/alarms';
import type { Roster } from '@ioc/shared/answers/roster';
import { post as publish, root } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { type Person, said } from '@ioc/test/support/people';
import { runDirectory } from '@ioc/test/support/run-directory';
import { personWith } from '@ioc/test/support/signed-in';
import { until } from '@ioc/test/support/until';

// What somebody who wants the desk to fail tries at its doors, on a program in a process of its own that is killed at will.
const secret = `whsec_${Buffer.from('a secret of thirty two bytes ....').toString('base64')}`;
const rule = {
  ...{ code: 'late', name: 'Quá hạn', nameEn: 'Overdue', version: 1, consequence: 'major', actWithinMinutes: 60 },
  ...{ on: { figure: 'overdue', units: ['commune'] }, above: 0, owner: 'operator', action: 'Gọi', actionEn: 'Call' },
  escalate: Array.from({ length: 8 }, (_, n) => ({ afterMinutes: 0.05 + n / 20, to: 'shift-lead' })),
};
const empty = {
  ...{ code: 'nobody', name: 'Trống', nameEn: 'Empty', version: 1, on: { roster: 'all' }, consequence: 'severe' },
  ...{ actWithinMinutes: 60, owner: 'shift-lead', action: 'Cử người', actionEn: 'Name somebody' },
};
const unit = (n: number) => ['19360', '19429', '18859', '18871', '18880', '18901'][n] as string;

let procedure: string | undefined;
let base: FreshDatabase;
let api: ApiProcess;
let an: Person;
let lead: Person;
const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => (calls.push({ headers: request.headers, body }), response.writeHead(204).end()));
});
beforeAll(async () => {
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const webhook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/sms`;
  const dir = await mkdtemp(join(runDirectory(), 'attacks-'));
  const [catalogue, contacts] = [join(dir, 'catalogue'), join(dir, 'contacts.json')];
  await cp(join(root, 'catalogue'), catalogue, { recursive: true });
  await writeFile(join(catalogue, 'quang-tri', 'alarms.yaml'), JSON.stringify([rule, empty]));
  await writeFile(join(catalogue, 'quang-tri', 'drills.yaml'), '[]');
  await writeFile(contacts, JSON.stringify([{ role: 'shift-lead', webhook, secret }]));
  [procedure] = (await loadCatalogue(catalogue, 'quang-tri')).procedures.keys();
  base = await freshDatabase();
  const own = { DATABASE_URL: base.url, CATALOGUE_DIR: catalogue, CONTACTS_FILE: contacts, ACCESS: 'accounts' };
  api = await apiProcess(own);
  await api.start();
  an = await personWith(api.url, base.db, ['operator']);
  lead = await personWith(api.url, base.db, ['shift-lead', 'administrator']);
}, 300_000);
afterAll(async () => {
  await api?.stop();
  await base?.close();
  receiver.close();
}, 60_000);

const ask = (by: Person, path: string, body: unknown) => by.ask('POST', `/api/v1${path}`, body);
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code ?? ''];
let sent = 0;
/** A dossier of a commune that is overdue since long ago. */
const overdue = (of: string) =>
  publish(api.url, {
    ...{ specversion: '1.0', id: `a${(sent += 1)}`, source: 'mot-cua', type: 'vn.ioc.dossier.received.v1' },
    ...{ subject: `A${sent}`, time: '2026-03-02T08:00:00+07:00', datacontenttype: 'application/json' },
    data: { procedure, unit: of, channel: 'online', dueAt: '2026-03-09T17:00:00+07:00' },
  });
const list = (query = 'state=open') => an.get<AlarmList>(`/api/v1/alarms?${query}&limit=200`);
const alarmOf = (of: string, holds: (alarm: AlarmItem | undefined) => boolean, code = 'late') =>
  until(
    async () => (await list(`rule=${code}`)).rows.find((row) => row.unit === of),
    holds,
    60_000,
  ) as Promise<AlarmItem>;

describe('texts', () => {
  const bad = ['a\u0000b', '\ud800', 'x'.repeat(5000)];
  it.each([
    ['/shift/entries', (text: string) => ({ text })],
    ['/shift/entries', (text: string) => ({ text: 'x', about: { kind: 'alarm', id: text } })],
    ['/shift/handovers', (note: string) => ({ note })],
    ['/alarm-acknowledgements', (reason: string) => ({ alarms: [{ id: 'a'.repeat(20), version: 1 }], reason })],
    [`/alarms/${'a'.repeat(20)}/actions`, (note: string) => ({ action: 'note', version: 1, note })],
    [`/alarms/${'a'.repeat(20)}/actions`, (assignee: string) => ({ action: 'assign', version: 1, assignee })],
  ])('%s that no table can hold are refused by the door', async (path, body) => {
    for (const text of bad) {
      const answer = await ask(an, path, body(text));
      expect([path, text.slice(0, 3), answer.status]).toEqual([path, text.slice(0, 3), 400]);
    }
  });
  it('of a search are never an error', async () => {
    for (const words of ["'", '& | ! ( ) : *', '\u0000', '\ud800', '%', '\\', 'a:*&', 'x'.repeat(200)]) {
      const answer = await an.ask('GET', `/api/v1/shift/entries?words=${encodeURIComponent(words.toWellFormed())}`);
      expect([words, answer.status < 500]).toEqual([words, true]);
    }
  });
});

describe('an alarm', () => {
  it('of which twenty are first is one’s; all others are answered who was', async () => {
    await overdue(unit(0));
    const { id } = await alarmOf(unit(0), (seen) => seen?.state === 'new');
    const atOnce = async () => {
      const { version } = await alarmOf(unit(0), (seen) => seen !== undefined);
      const order = { action: 'acknowledge', version };
      return Promise.all(Array.from({ length: 20 }, () => ask(an, `/alarms/${id}/actions`, order)));
    };
    // A step of the chain between the reading and the orders makes all of them too late.
    const all = await until(atOnce, (answers) => answers.some(({ status }) => status === 200));
    const rest = await Promise.all(all.filter(({ status }) => status !== 200).map(codeOf));
    expect(rest).toEqual(Array.from({ length: 19 }, () => [409, 'alarm-changed']));
    const { history } = await an.get<AlarmDetail>(`/api/v1/alarms/${id}`);
    expect(history.filter(({ action }) => action === 'acknowledge')).toHaveLength(1);
  });

  it('keeps the rule that raised it while that is edited on the page, until it has gone', async () => {
    const own = { ...rule, code: 'mine', version: 0, escalate: [], above: 0 };
    await said(await ask(lead, '/alarm-rules', own));
    const alarm = await alarmOf(unit(0), (seen) => seen?.state === 'new', 'mine');
    await said(await ask(lead, '/alarm-rules', { ...own, version: 1, above: 50, clear: 40 }));
    await overdue(unit(0));
    await alarmOf(unit(0), (seen) => seen?.value === alarm.value || seen?.ruleVersion === 1, 'mine');
    const { threshold, alarm: now } = await an.get<AlarmDetail>(`/api/v1/alarms/${alarm.id}`);
    expect([threshold.above, now.ruleVersion, now.state]).toEqual([0, 1, 'new']);
    const stale = await ask(lead, '/alarm-rules', { ...own, version: 1, above: 60 });
    expect(stale.status).toBe(409);
    expect((await ask(lead, '/alarm-rules', { ...own, code: 'late', version: 0 })).status).toBeGreaterThanOrEqual(400);
  }, 120_000);

  it('is acknowledged with others though one of them changed, is twice there, or is none', async () => {
    for (const n of [1, 2]) await overdue(unit(n));
    const two = await Promise.all([1, 2].map((n) => alarmOf(unit(n), (seen) => seen?.state === 'new')));
    const [first, second] = two.map(({ id, version }) => ({ id, version })) as [
      object,
      { id: string; version: number },
    ];
    const alarms = [first, first, { ...second, version: second.version + 9 }, { id: 'f'.repeat(20), version: 1 }];
    const { done, refused } = await said<AcknowledgedTogether>(
      await ask(an, '/alarm-acknowledgements', { alarms, reason: 'cùng nguyên nhân' }),
    );
    expect(done.length + refused.length).toBe(4);
    expect(new Set(done).size).toBe(done.length);
    expect(refused.every(({ why }) => why.vi !== '' && why.en !== '')).toBe(true);
  });

  it.each([
    [{ action: 'shelve', note: 'x', until: '2020-01-01T00:00:00Z' }],
    [{ action: 'shelve', note: 'x', until: new Date(Date.now() + 32 * 86_400_000).toISOString() }],
    [{ action: 'acknowledge', version: '1' }],
    [{ action: 'acknowledge', version: -1 }],
    [{ action: 'acknowledge', version: 2 ** 31 }],
    [{ action: 'escalate' }],
    [{ action: 'clear' }],
    [{ action: 'note', note: 'x', actor: 'ai khác' }],
  ])('refuses %j', async (order) => {
    const { rows } = await list();
    const answer = await ask(an, `/alarms/${rows[0]?.id}/actions`, { version: rows[0]?.version, ...order });
    expect(answer.status).toBe(400);
  });

  it('comes back from its shelf though the program was away when that ended', async () => {
    await overdue(unit(3));
    await alarmOf(unit(3), (seen) => seen?.state === 'new');
    const shelved = await until(
      async () => {
        const { id, version } = await alarmOf(unit(3), (seen) => seen !== undefined);
        const end = new Date(Date.now() + 4000).toISOString();
        const answer = await ask(an, `/alarms/${id}/actions`, { action: 'shelve', note: 'x', until: end, version });
        return answer.status;
      },
      (status) => status === 200,
    );
    expect(shelved).toBe(200);
    await api.kill();
    await new Promise((done) => setTimeout(done, 5000));
    await api.start();
    const back = await alarmOf(unit(3), (seen) => seen?.state !== 'shelved');
    expect([back.state, back.shelvedUntil]).toEqual(['new', null]);
  }, 120_000);
});

describe('an escalation', () => {
  it('is taken once, whenever the program is killed, and each call is signed after Standard Webhooks', async () => {
    await overdue(unit(4));
    const { id } = await alarmOf(unit(4), (seen) => seen !== undefined);
    for (let kills = 0; kills < 6; kills += 1) {
      await new Promise((done) => setTimeout(done, 700 + kills * 650));
      await api.kill();
      await api.start();
    }
    const own = () => calls.filter(({ body }) => body.includes(unit(4)));
    const ids = () => new Set(own().map(({ headers }) => headers['webhook-id']));
    await until(ids, (seen) => seen.size === 8, 120_000);
    const { history } = await an.get<AlarmDetail>(`/api/v1/alarms/${id}`);
    expect(history.filter(({ action }) => action === 'escalate')).toHaveLength(8);
    expect(ids().size).toBe(8);
    for (const { headers, body } of calls) expect(isSigned(headers, body)).toBe(true);
    const [one] = calls as [(typeof calls)[number]];
    expect(isSigned(one.headers, `${one.body} `)).toBe(false);
  }, 300_000);
});

/** As the specification says it: https://www.standardwebhooks.com. */
function isSigned(headers: IncomingHttpHeaders, body: string): boolean {
  const [id, at, given] = ['id', 'timestamp', 'signature'].map((name) => String(headers[`webhook-${name}`]));
  if (!id || !at || !given || Math.abs(Date.now() / 1000 - Number(at)) > 300) return false;
  const key = Buffer.from(secret.slice(6), 'base64');
  const own = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest();
  return given.split(' ').some((one) => {
    const [version, text = ''] = one.split(',');
    const bytes = Buffer.from(text, 'base64');
    return version === 'v1' && bytes.length === own.length && timingSafeEqual(bytes, own);
  });
}

describe('the roster', () => {
  it('has an alarm of a slot that nobody has, until somebody is named; who changes what is gone is refused', async () => {
    const version = async () => (await lead.get<Roster>('/api/v1/roster')).version;
    const slot = { unit: 'H50', duty: 'operator', from: '00:00', to: '00:00' };
    const made = await said<{ id: string }>(await ask(lead, '/roster/slots', { ...slot, version: await version() }));
    await alarmOf('H50', (seen) => seen?.state === 'new', 'nobody');
    const { from } = await lead.get<Roster>('/api/v1/roster');
    const swap = { slot: made.id, day: from, kind: 'swap', person: 'binh' };
    const seen = await version();
    await said(await ask(lead, '/roster/exceptions', { ...swap, version: seen }));
    expect((await ask(lead, '/roster/exceptions', { ...swap, person: 'chi', version: seen })).status).toBe(409);
    await alarmOf('H50', (one) => one?.state === 'returned', 'nobody');
    expect((await ask(lead, '/roster/withdrawals', { of: '999999999', version: await version() })).status).toBe(404);
    expect((await ask(an, '/roster/slots', { ...slot, version: await version() })).status).toBe(403);
  }, 120_000);
});

describe('the form of a rule', () => {
  it.each([
    [{ on: { figure: 'no-such', units: ['commune'] } }, 'on.figure'],
    [{ on: { path: ['no-such'] }, above: undefined }, 'on.path'],
    [{ on: { sources: ['no-such'] }, above: undefined }, 'on.sources'],
    [{ clear: 5 }, 'clear'],
    [{ above: undefined }, ''],
    [{ below: 1 }, ''],
    [{ suppressedBy: ['no-such'] }, 'suppressedBy'],
    [{ suppressedBy: ['attack'] }, 'suppressedBy'],
    [
      {
        escalate: [
          { afterMinutes: 60, to: 'office' },
          { afterMinutes: 5, to: 'office' },
        ],
      },
      'escalate',
    ],
    [{ on: { absent: ['vn.ioc.no.such.v1'], withinHours: 1 }, above: undefined }, 'on.absent'],
    [{ name: '' }, 'name'],
  ])('refuses %j as the catalogue does', async (wrong, field) => {
    const answer = await ask(lead, '/alarm-rules', { ...rule, code: 'attack', version: 0, escalate: [], ...wrong });
    const text = await answer.text();
    expect([answer.status, text.includes(field)]).toEqual([400, true]);
  });
});

describe('what is asked for', () => {
  it.each([
    ['GET', '/alarms?after=0%7C0%7C2026-99-99T99%3A99%3A99.999Z%7Caaaaaaaaaaaaaaaaaaaa'],
    ['GET', '/alarms?after=x'],
    ['GET', '/alarms?limit=0'],
    ['GET', '/alarms?limit=100000'],
    ['GET', '/shift/timeline?from=2026-01-01T00:00:00Z&to=2026-01-09T00:00:00Z'],
    ['GET', '/shift/timeline?after=999999999999999999%7Calarm%7C1'],
    ['GET', '/shift/timeline?from=9999-12-31T23:59:59Z'],
    ['GET', '/shift/entries?after=999999999999999999'],
    ['GET', '/roster?from=9999-12-31&days=31'],
    ['GET', '/roster?from=0001-01-01'],
    ['GET', '/drills/999999999999999999'],
    ['GET', '/alarm-quality?from=2026-12-02&to=2020-01-01'],
    ['GET', '/alarm-quality/alarms?of=no-such'],
    ['POST', '/shift/handovers/999999999999999999/confirmation'],
    ['POST', '/drills'],
    ['POST', '/alarm-trials'],
  ])('%s %s is never an error of the program', async (method, path) => {
    const answer = await lead.ask(method, `/api/v1${path}`, method === 'POST' ? { drill: 'no-such' } : undefined);
    expect([path, answer.status < 500]).toEqual([path, true]);
  });
});
