import { stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiSettings } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { firstAdministrator, goodPassword, linkIn, newPerson, Person } from '@ioc/test/support/people';
import type { AccountList, OwnSessions, WhoAmI } from '@ioc/shared/answers/accounts';
import { io } from 'socket.io-client';

let base: FreshDatabase;
let api: ApiProcess;
let file: string;
let link: string;
let admin: Person;
beforeAll(async () => {
  base = await freshDatabase();
  const settings = await apiSettings({});
  file = settings['FIRST_LINK_FILE'] ?? '';
  api = await apiProcess({ DATABASE_URL: base.url, ACCESS: 'accounts', FIRST_LINK_FILE: file, LOG_LEVEL: 'debug' });
  await api.start();
  link = await linkIn(file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  admin = await firstAdministrator(api.url, file);
}, 300_000);
afterAll(async () => {
  await api.stop();
  await base.close();
});

const status = async (answer: Promise<Response>) => (await answer).status;
const code = async (answer: Promise<Response>) => {
  const response = await answer;
  return [response.status, ((await response.json()) as { code: string }).code];
};
const who = (person: Person) => person.ask('GET', '/api/v1/session');
let made = 0;
const fresh = (roles: string[] = ['operator'], units: string[] = []) =>
  newPerson(admin, `nguoi.${(made += 1)}`, roles, units);

describe('the first administrator', () => {
  it('is made by the link once; then the link opens nothing and its file is gone', async () => {
    expect(await admin.get<WhoAmI>('/api/v1/session')).toEqual({
      ...{ access: 'accounts', signedIn: true, name: 'quan.tri', displayName: 'Quản trị' },
      ...{ roles: ['administrator'], units: [], secondFactor: 'none' },
    });
    const token = link.trim().split('#')[1];
    const again = { token, name: 'hai', password: goodPassword };
    expect(await code(new Person(api.url).ask('POST', '/api/v1/invitations/accept', again))).toEqual([
      410,
      'link-spent',
    ]);
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });
});

describe('without a session', () => {
  it('figures, lists and sockets are refused with a sentence; probes and the event door answer as ever', async () => {
    const nobody = new Person(api.url);
    for (const path of ['/api/figures', '/api/v1/dossiers/x', '/api/v1/catalogue', '/api/v1/session', '/api/accounts'])
      expect([path, await code(nobody.ask('GET', path))]).toEqual([path, [401, 'not-signed-in']]);
    expect(await status(nobody.ask('GET', '/live'))).toBe(200);
    expect(await status(nobody.ask('GET', '/health'))).toBe(200);
    expect(await code(nobody.ask('POST', '/api/v1/events', {}))).toEqual([401, 'no-source-key']);
    const socket = io(`${api.url}/live`, { path: '/live', transports: ['websocket'], reconnection: false });
    const error = await new Promise<Error & { data?: { code?: string } }>((said) => socket.once('connect_error', said));
    expect(error.data?.code).toBe('not-signed-in');
    socket.close();
  });
});

describe('a session', () => {
  it('is a cookie that no script reads and no other site sends', async () => {
    const person = await fresh();
    const { name } = await person.get<WhoAmI>('/api/v1/session');
    const answer = await person.signIn(name.toUpperCase(), goodPassword);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^ioc_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('that a browser had before is ended by the next sign-in there', async () => {
    const [person, other] = [await fresh(), await fresh()];
    const before = new Person(api.url);
    before.cookie = person.cookie;
    const { name } = await other.get<WhoAmI>('/api/v1/session');
    expect(await status(person.signIn(name, goodPassword))).toBe(204);
    expect([await status(who(before)), await status(who(person)), await status(who(other))]).toEqual([401, 200, 200]);
  });

  it('is one of ten: the eleventh ends the oldest', async () => {
    const oldest = await fresh();
    const { name } = await oldest.get<WhoAmI>('/api/v1/session');
    const others = Array.from({ length: 10 }, () => new Person(api.url));
    for (const [at, one] of others.entries()) {
      expect(await status(who(oldest))).toBe(200);
      expect([at, await status(one.signIn(name, goodPassword))]).toEqual([at, 204]);
    }
    expect([await status(who(oldest)), await status(who(others[0] as Person))]).toEqual([401, 200]);
  });

  it('takes with it what the browser kept, at sign-out', async () => {
    const answer = await (await fresh()).ask('DELETE', '/api/v1/session');
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    expect(answer.headers.getSetCookie().join()).toMatch(/^ioc_session=; .*Expires=Thu, 01 Jan 1970/);
  });

  it('that was stolen is refused after sign-out', async () => {
    const person = await fresh();
    const thief = new Person(api.url);
    thief.cookie = person.cookie;
    expect(await status(who(thief))).toBe(200);
    expect(await status(person.ask('DELETE', '/api/v1/session'))).toBe(204);
    expect(await status(who(thief))).toBe(401);
  });

  it('is listed with the others of the account, and ended one by one or everywhere', async () => {
    const person = await fresh();
    const { name } = await person.get<WhoAmI>('/api/v1/session');
    const [second, third] = [new Person(api.url), new Person(api.url)];
    for (const one of [second, third]) expect(await status(one.signIn(name, goodPassword))).toBe(204);
    const { rows } = await third.get<OwnSessions>('/api/v1/account/sessions');
    expect(rows.map(({ current }) => current)).toEqual([true, false, false]);
    expect(await status(third.ask('DELETE', `/api/v1/account/sessions/${rows[1]?.id}`))).toBe(204);
    expect([await status(who(second)), await status(who(person))]).toEqual([401, 200]);
    const stranger = await fresh();
    expect(await status(stranger.ask('DELETE', `/api/v1/account/sessions/${rows[0]?.id}`))).toBe(404);
    expect(await status(person.ask('DELETE', '/api/v1/account/sessions'))).toBe(204);
    expect([await status(who(person)), await status(who(third))]).toEqual([401, 401]);
  });

  it.each(['sessions', 'disabled', 'roles'])('an open socket ends when its %s change', async (what) => {
    const person = await fresh();
    const { name } = await person.get<WhoAmI>('/api/v1/session');
    const { rows } = await admin.get<AccountList>('/api/v1/accounts');
    const { id } = rows.find((row) => row.name === name) as { id: string };
    const socket = io(`${api.url}/live`, {
      ...{ path: '/live', transports: ['websocket'], reconnection: false, forceNew: true },
      extraHeaders: { cookie: person.cookie },
    });
    await new Promise<void>((open) => socket.once('connect', open));
    const gone = new Promise((ended) => socket.once('disconnect', ended));
    if (what === 'sessions') await admin.ask('DELETE', `/api/v1/accounts/${id}/sessions`);
    else
      await admin.ask(
        'PATCH',
        `/api/v1/accounts/${id}`,
        what === 'roles' ? { roles: ['auditor'] } : { disabled: true },
      );
    expect(await gone).toBe('io server disconnect');
    socket.close();
  });
});

describe('passwords', () => {
  it.each([
    ['ngắn quá', 'wrong-password-length'],
    ['123456789012345', 'common-password'],
    ['matkhaumatkhaumatkhau', 'common-password'],
    ['password20261234', 'common-password'],
    ['aaaaaaaaaaaaaaaaaaaa', 'common-password'],
  ])('%s is refused as a new one', async (password, reason) => {
    const person = await fresh();
    expect(await code(person.ask('POST', '/api/v1/account/password', { old: goodPassword, password }))).toEqual([
      400,
      reason,
    ]);
  });

  it('a new one ends the other sessions and opens the next', async () => {
    const person = await fresh();
    const { name } = await person.get<WhoAmI>('/api/v1/session');
    const other = new Person(api.url);
    await other.signIn(name, goodPassword);
    const password = 'một câu thơ rất dài';
    const change = (old: string) => person.ask('POST', '/api/v1/account/password', { old, password });
    expect(await code(change('sai'))).toEqual([401, 'wrong-password']);
    expect(await status(change(goodPassword))).toBe(204);
    expect([await status(who(person)), await status(who(other))]).toEqual([200, 401]);
    // As another keyboard writes it.
    expect(await status(other.signIn(name, password.normalize('NFD')))).toBe(204);
  });

  it('five wrong ones slow the sixth: of an account that exists and of one that does not, with one answer', async () => {
    const person = await fresh();
    const { name } = await person.get<WhoAmI>('/api/v1/session');
    for (const asked of [name, 'khong.co']) {
      await base.db.query('delete from sign_in_failure');
      const answers = [];
      for (let n = 0; n < 6; n += 1) answers.push(await code(new Person(api.url).signIn(asked, 'sai hoàn toàn rồi')));
      expect(answers).toEqual([...Array(5).fill([401, 'wrong-password']), [429, 'too-many-attempts']]);
    }
    // The right password has to wait as well; from another address the account is slowed all the same.
    expect((await person.signIn(name, goodPassword)).headers.get('retry-after')).toMatch(/^\d+$/);
    await base.db.query('delete from sign_in_failure');
  });

  it('wrong old ones are counted as at sign-in, where a page was left open', async () => {
    const person = await fresh();
    const change = () => code(person.ask('POST', '/api/v1/account/password', { old: 'sai', password: goodPassword }));
    const { name } = await person.get<WhoAmI>('/api/v1/session');
    for (let n = 0; n < 4; n += 1) expect(await change()).toEqual([401, 'wrong-password']);
    const counted = await base.db.query('select n from sign_in_failure where key = $1', [`account:${name}`]);
    expect(counted).toEqual([{ n: 4 }]);
    await base.db.query('delete from sign_in_failure');
  });

  it('many at once are counted before they are looked at', async () => {
    const person = await fresh();
    const { name } = await person.get<WhoAmI>('/api/v1/session');
    const all = await Promise.all(Array.from({ length: 20 }, () => status(new Person(api.url).signIn(name, 'sai'))));
    expect(all.filter((one) => one === 401).length).toBeLessThanOrEqual(5);
    await base.db.query('delete from sign_in_failure');
  });
});

describe('an administrator', () => {
  it('makes accounts with roles and units of the catalogue', async () => {
    const add = (body: object) => code(admin.ask('POST', '/api/v1/accounts', { displayName: 'A', units: [], ...body }));
    expect(await add({ name: 'x1.y', roles: ['department'] })).toEqual([400, expect.anything()]);
    expect(await add({ name: 'x1.y', roles: ['department'], units: ['H99'] })).toEqual([400, expect.anything()]);
    expect(await add({ name: 'x1.y', roles: ['king'] })).toEqual([400, expect.anything()]);
    expect(await add({ name: 'quan.tri', roles: ['leader'] })).toEqual([409, expect.anything()]);
  });

  it('cannot leave the program without an administrator', async () => {
    const { rows } = await admin.get<AccountList>('/api/v1/accounts');
    const { id } = rows.find(({ name }) => name === 'quan.tri') as { id: string };
    for (const change of [{ disabled: true }, { roles: ['leader'] }])
      expect((await code(admin.ask('PATCH', `/api/v1/accounts/${id}`, change)))[0]).toBe(409);
  });
});

it('no password, token or link is in the log', () => {
  const said = api.output();
  expect(said).toContain('one-time link');
  for (const secret of [goodPassword, link.trim().split('#')[1] as string, admin.cookie.split('=')[1] as string])
    expect(said.includes(secret)).toBe(false);
});
