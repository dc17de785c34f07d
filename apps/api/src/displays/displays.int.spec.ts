import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { apiSettings } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { firstAdministrator, newPerson, type Person } from '@ioc/test/support/people';
import { Screen } from '@ioc/test/support/screen';
import type { AuditList } from '@ioc/shared/answers/audit';
import type { DisplayList, DisplayRow } from '@ioc/shared/answers/displays';
import { tableNames } from '@ioc/shared/live/tables';
import type { Socket } from 'socket.io-client';

let base: FreshDatabase;
let api: ApiProcess;
let admin: Person;
let operator: Person;
let auditor: Person;
const sockets: Socket[] = [];
beforeAll(async () => {
  base = await freshDatabase();
  const settings = await apiSettings({});
  const file = settings['FIRST_LINK_FILE'] ?? '';
  api = await apiProcess({ DATABASE_URL: base.url, ACCESS: 'accounts', FIRST_LINK_FILE: file, LOG_LEVEL: 'debug' });
  await api.start();
  admin = await firstAdministrator(api.url, file);
  operator = await newPerson(admin, 'truc.ca', ['operator']);
  auditor = await newPerson(admin, 'kiem.tra', ['auditor']);
}, 300_000);
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(async () => {
  await api.stop();
  await base.close();
});

let made = 0;
const fresh = () => ({ name: `Màn hình ${(made += 1)}`, room: 'Phòng họp A' });
const confirm = (code: string | null, more: object = {}) =>
  operator.ask('POST', '/api/v1/displays', { code, ...fresh(), ...more });
const code = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
const listed = async (id: string) =>
  (await operator.get<DisplayList>('/api/v1/displays')).rows.find((row) => row.id === id);
const catalogue = async (screen: Screen) => (await screen.ask('GET', '/api/v1/catalogue')).status;
const open = (screen: Screen, more = {}) => {
  const socket = screen.socket(more);
  sockets.push(socket);
  return socket;
};
const heard = <T>(socket: Socket, event: string) => new Promise<T>((done) => socket.once(event, done));

/** A screen that somebody confirmed, with its token. */
async function paired(): Promise<{ screen: Screen; display: DisplayRow }> {
  const screen = new Screen(api.url);
  const answer = await confirm((await screen.pair()).code);
  const display = (await answer.json()) as DisplayRow;
  expect(await screen.pair()).toMatchObject({ state: 'known' });
  return { screen, display };
}

describe('a screen that nobody is known at', () => {
  it('shows a code that stays until it expires, then another, and learns nothing else', async () => {
    const screen = new Screen(api.url);
    const first = await screen.pair();
    expect(first).toMatchObject({
      state: 'waiting',
      code: expect.stringMatching(/^[A-Z3-9]{3} [A-Z3-9]{3}$/),
      ended: null,
    });
    expect((await screen.pair()).code).toBe(first.code);
    expect(await catalogue(screen)).toBe(401);
    await base.db.query(`update display_pairing set expires_at = now()`);
    const second = await screen.pair();
    expect(second.code).not.toBe(first.code);
    expect(await code(await confirm(first.code))).toEqual([404, 'not-found']);
    expect((await confirm(second.code)).status).toBe(201);
  });

  it('keeps its secret where no script reads it', async () => {
    const answer = await new Screen(api.url).ask('POST', '/api/v1/display/pairing');
    expect(answer.headers.getSetCookie()[0]).toMatch(/^ioc_pairing=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('is refused where too many wait at one address, and those that wait are not', async () => {
    await base.db.query(`delete from display_pairing`);
    const screens = Array.from({ length: 61 }, () => new Screen(api.url));
    const answers = await Promise.all(screens.map((screen) => screen.ask('POST', '/api/v1/display/pairing')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    const refused = answers.find(({ status }) => status !== 200) as Response;
    expect(await code(refused)).toEqual([429, 'too-many-screens']);
    expect(refused.headers.get('retry-after')).toBe('60');
    const waiting = screens.find(({ jar }) => jar.size > 0) as Screen;
    expect((await waiting.pair()).state).toBe('waiting');
    await base.db.query(`delete from display_pairing`);
  });
});

describe('a code', () => {
  it('is confirmed once, by whoever may, with a name that no other display has', async () => {
    const shown = (await new Screen(api.url).pair()).code;
    expect((await auditor.ask('POST', '/api/v1/displays', { code: shown, ...fresh() })).status).toBe(403);
    const given = fresh();
    const answer = await confirm(shown?.toLowerCase().replace(' ', '-') ?? '', given);
    expect(await answer.json()).toMatchObject({ ...given, state: 'waiting', pairedBy: 'truc.ca', page: null });
    expect(await code(await confirm(shown))).toEqual([404, 'not-found']);
    const another = (await new Screen(api.url).pair()).code;
    expect(await code(await confirm(another, { name: given.name }))).toEqual([409, expect.anything()]);
  });

  it('that nobody shows, or that can be none, is refused with what was expected', async () => {
    expect(await code(await confirm('HT4 K79'))).toEqual([404, 'not-found']);
    const wrong = await confirm('O0');
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('HT4 K79')]);
    const empty = await confirm('HT4 K79', { name: ' ' });
    expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('name')]);
  });

  it('cannot be guessed: a person may try thirty, and one more every second', async () => {
    const person = await newPerson(admin, 'doan.ma', ['operator']);
    const tried = await Promise.all(
      Array.from({ length: 100 }, () => person.ask('POST', '/api/v1/displays', { code: 'HT4K79', ...fresh() })),
    );
    expect(tried.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect(tried.filter(({ status }) => status === 404).length).toBeGreaterThanOrEqual(30);
  });
});

describe('a display', () => {
  it('sees the live tables and what the wall draws itself from; its token is in the database by its hash alone', async () => {
    const { screen, display } = await paired();
    expect(await catalogue(screen)).toBe(200);
    expect(await code(await screen.ask('GET', '/api/v1/dossiers'))).toEqual([403, 'not-allowed']);
    expect(await code(await screen.ask('GET', '/api/v1/session'))).toEqual([403, 'not-allowed']);
    const socket = open(screen);
    expect(await heard(socket, 'live:display')).toEqual({ name: display.name });
    const hello = heard(socket, 'live:hello');
    socket.emit('live:subscribe', { protocol: 1, tables: [...tableNames] });
    await hello;
    const token = screen.jar.get('ioc_display') as string;
    const [row] = (await base.db.query(`select to_jsonb(d)::text as text from display d where id = $1`, [
      display.id,
    ])) as {
      text: string;
    }[];
    expect(row?.text).not.toContain(token);
    expect(api.output()).not.toContain(token);
  });

  it('reports what it shows, and is listed as live, silent or revoked', async () => {
    const { screen, display } = await paired();
    expect((await screen.report()).status).toBe(204);
    expect(await listed(display.id)).toMatchObject({
      ...{ state: 'live', since: null, page: '/?room=wall-4x3', picture: 'live', build: 'b1' },
      frameAt: expect.any(String),
      pace: null,
    });
    const pace = { events: 112, p50: 180, p99: 410, frames: 60, longestMs: null };
    expect((await screen.report({ pace })).status).toBe(204);
    expect(await listed(display.id)).toMatchObject({ pace });
    const faster = await screen.report({ pace: { ...pace, p50: -1 } });
    expect([faster.status, await faster.text()]).toEqual([400, expect.stringContaining('pace.p50')]);
    await screen.report({ page: '/cases/dossier/Nguy%E1%BB%85n%20V%C4%83n%20An' });
    expect(await listed(display.id)).toMatchObject({ page: '/cases/dossier/(person)' });
    const large = await screen.report({ page: 'x'.repeat(201) });
    expect([large.status, await large.text()]).toEqual([400, expect.stringContaining('page')]);
    await base.db.query(`update display set seen_at = now() - interval '1 hour' where id = $1`, [display.id]);
    expect(await listed(display.id)).toMatchObject({ state: 'silent', since: expect.any(String) });
    expect((await operator.ask('DELETE', `/api/v1/displays/${display.id}`)).status).toBe(204);
    expect(await listed(display.id)).toMatchObject({ state: 'revoked', revokedBy: 'truc.ca' });
    expect((await operator.ask('DELETE', `/api/v1/displays/${display.id}`)).status).toBe(404);
  });

  it('that says too much is slowed', async () => {
    const { screen } = await paired();
    const said = await Promise.all(Array.from({ length: 70 }, () => screen.report()));
    expect(said.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect(said.filter(({ status }) => status === 204).length).toBeGreaterThanOrEqual(20);
  });

  it('that is revoked loses its open socket and its token, hears so, and shows a new code', async () => {
    const { screen, display } = await paired();
    const socket = open(screen);
    await heard(socket, 'connect');
    const ended = heard(socket, 'disconnect');
    await operator.ask('DELETE', `/api/v1/displays/${display.id}`);
    expect(await ended).toBe('io server disconnect');
    const again = open(screen);
    const refused = await heard<Error & { data?: { code: string } }>(again, 'connect_error');
    expect(refused.data?.code).toBe('display-ended');
    expect(await code(await screen.ask('GET', '/api/v1/catalogue'))).toEqual([401, 'display-ended']);
    const step = await screen.pair();
    expect(step).toMatchObject({ state: 'waiting', ended: { name: display.name, at: expect.any(String) } });
    expect((await confirm(step.code)).status).toBe(201);
    expect((await screen.pair()).state).toBe('known');
    expect(await catalogue(screen)).toBe(200);
  });

  it('that was not heard of for 90 days has to be paired again', async () => {
    const { screen, display } = await paired();
    await base.db.query(`update display set seen_at = now() - interval '91 days' where id = $1`, [display.id]);
    expect(await catalogue(screen)).toBe(401);
    expect(await screen.pair()).toMatchObject({ state: 'waiting', ended: { name: display.name, at: null } });
  });

  it('is written down: who confirmed and revoked it, and when its token was taken', async () => {
    const { display } = await paired();
    await operator.ask('DELETE', `/api/v1/displays/${display.id}`);
    const found = async (what: string) =>
      (await auditor.get<AuditList>(`/api/v1/audit?what=${encodeURIComponent(what)}`)).rows.map(({ who, kind }) => [
        who,
        kind,
      ]);
    expect(await found(display.name)).toEqual([['truc.ca', 'changed']]);
    expect(await found(display.id)).toEqual([['truc.ca', 'changed']]);
    const { rows } = await auditor.get<AuditList>(`/api/v1/audit?who=display:${display.id}`);
    expect(rows.map(({ kind }) => kind)).toEqual(['signed-in']);
  });
});

describe('the token of a display', () => {
  const older = (id: string) =>
    base.db.query(`update display set token_at = now() - interval '25 hours' where id = $1`, [id]);
  const tokenOf = (screen: Screen) => screen.jar.get('ioc_display');
  const withToken = (token: string | undefined) => {
    const screen = new Screen(api.url);
    screen.jar.set('ioc_display', token ?? '');
    return screen;
  };

  it('is read by no script and outlives a power cut', async () => {
    const screen = new Screen(api.url);
    await confirm((await screen.pair()).code);
    const answer = await screen.ask('POST', '/api/v1/display/pairing');
    const given = answer.headers.getSetCookie().find((one) => one.startsWith('ioc_display='));
    expect(given).toMatch(
      /^ioc_display=[\w-]{43}; Max-Age=34560000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
    expect(screen.jar.has('ioc_pairing')).toBe(false);
  });

  it('is replaced once a day with a report; the old one opens until the new one was used, and five minutes more', async () => {
    const { screen, display } = await paired();
    const first = tokenOf(screen);
    await screen.report();
    expect(tokenOf(screen)).toBe(first);
    await older(display.id);
    await screen.report();
    const second = tokenOf(screen);
    expect(second).not.toBe(first);
    expect(await catalogue(withToken(first))).toBe(200);
    expect(await catalogue(screen)).toBe(200);
    expect(await catalogue(withToken(first))).toBe(200);
    await base.db.query(`update display set previous_until = now() where id = $1`, [display.id]);
    expect(await catalogue(withToken(first))).toBe(401);
    expect(await catalogue(screen)).toBe(200);
  });

  it('is not lost where the answer with the new one did not arrive, and two windows do not take it from each other', async () => {
    const { screen, display } = await paired();
    const other = withToken(tokenOf(screen));
    const lost = withToken(tokenOf(screen));
    await older(display.id);
    await lost.report();
    await Promise.all([screen.report(), other.report()]);
    expect(tokenOf(screen)).toBe(tokenOf(other));
    expect([await catalogue(screen), await catalogue(lost), await catalogue(other)]).toEqual([200, 200, 200]);
  });

  it('keeps an open socket while it is replaced', async () => {
    const { screen, display } = await paired();
    const socket = open(screen);
    await heard(socket, 'connect');
    await older(display.id);
    await screen.report();
    await catalogue(screen);
    await base.db.query(`update display set previous_until = now() where id = $1`, [display.id]);
    await heard(socket, 'live:beat');
    await heard(socket, 'live:beat');
    await heard(socket, 'live:beat');
    expect(socket.connected).toBe(true);
  });
});

describe('a page that was loaded before screens could be paired', () => {
  it('hears of two builds, so that it reloads itself, and of nothing else', async () => {
    const screen = new Screen(api.url);
    const said: [string, string | undefined][] = [];
    const socket = open(screen, { auth: {}, headers: { origin: api.url } });
    socket.onAny((event: string, body: { build?: string }) => said.push([event, body.build]));
    socket.once('connect', () => socket.emit('live:subscribe', { protocol: 1, tables: [...tableNames] }));
    expect(await heard(socket, 'disconnect')).toBe('io server disconnect');
    expect(said.map(([event]) => event)).toEqual(['live:hello', 'live:hello']);
    expect(said[0]?.[1]).not.toBe(said[1]?.[1]);
  });

  it('a program that is no browser is refused with a sentence, as ever', async () => {
    const refused = await heard<Error & { data?: { code: string } }>(
      open(new Screen(api.url), { auth: {} }),
      'connect_error',
    );
    expect(refused.data?.code).toBe('not-signed-in');
  });
});
