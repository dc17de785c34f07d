import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@ioc/infra/postgres/free-port';
import type { AccountList, SignedOut, SignInMethods, WhoAmI } from '@ioc/shared/answers/accounts';
import type { Health } from '@ioc/shared/answers/health';
import { apiSettings } from '@ioc/test/support/api';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { openIdClient, type OpenIdProvider, openIdProvider } from '@ioc/test/support/openid-provider';
import { firstAdministrator, goodPassword, type Person, said } from '@ioc/test/support/people';
import { runDirectory } from '@ioc/test/support/run-directory';
import { Traveller } from '@ioc/test/support/traveller';
import { until } from '@ioc/test/support/until';
import { readConfig } from '#config/config.js';
import { bootApi } from '#main.js';

let base: FreshDatabase;
let provider: OpenIdProvider;
let api: Awaited<ReturnType<typeof bootApi>>;
let admin: Person;
let url: string;
const rightsFile = join(runDirectory(), `openid-rights-${process.pid}.yaml`);
const start = () => `${url}/api/v1/session/openid`;
const back = () => `${start()}/callback`;
beforeAll(async () => {
  base = await freshDatabase();
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}`;
  provider = await openIdProvider({ back: [back()], afterSignOut: [`${url}/sign-in`] });
  const settings = await apiSettings({
    ...{ DATABASE_URL: base.url, ACCESS: 'accounts', ROLE: 'all', SECOND_FACTOR: 'administrators', PORT: port },
    ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: openIdClient.id, OIDC_CLIENT_SECRET: openIdClient.secret },
    ...{ OIDC_NAME: 'Cổng xác thực', OIDC_SECOND_FACTOR_ACR: 'strong', OIDC_RIGHTS_FILE: rightsFile },
  });
  await giveRights([
    { value: 'lanh-dao', roles: ['leader'] },
    { value: 'so-y-te', roles: ['department'], units: ['H50.16'] },
    { value: 'quan-tri', roles: ['administrator'] },
    { value: 'la', roles: ['department'], units: ['không-có'] },
  ]);
  api = await bootApi(readConfig(settings));
  admin = await firstAdministrator(url, settings['FIRST_LINK_FILE'] ?? '');
}, 300_000);
afterAll(async () => {
  await api.close();
  await provider.close();
  await base.close();
});
beforeEach(() => {
  Object.assign(provider, { forge: null, cancels: false });
  provider.publishKey(true);
});

const giveRights = (rights: object[]) => writeFile(rightsFile, JSON.stringify({ claim: 'groups', rights }));
let people = 0;
/** Somebody whom nobody knows yet. */
const stranger = (groups: string[] = [], more: object = {}) => {
  const sub = `s-${(people += 1)}`;
  provider.person = { sub, name: `Người ${people}`, preferred_username: `nguoi.${people}`, groups, ...more };
  return sub;
};
const isOurs = (address: string) => address.startsWith(url) && !address.startsWith(start());
/** A whole sign-in: where it ends, and the browser. */
async function travel(next = '/figures') {
  const browser = new Traveller();
  const end = await browser.until(`${start()}?next=${encodeURIComponent(next)}`, isOurs);
  return { browser, end: end.slice(url.length) };
}
/** As far as the address that the provider sends the browser back to. */
async function toCallback() {
  const browser = new Traveller();
  return { browser, callback: await browser.until(start(), (address) => address.startsWith(back())) };
}
const who = async (browser: Traveller) => said<WhoAmI>(await browser.step(`${url}/api/v1/session`));
const accountOf = async (
  subject: string,
): Promise<{ name: string; roles: string[]; created_by: string } | undefined> => {
  const rows = await base.db.query('select name, roles, created_by from account where openid_subject = $1', [subject]);
  return (rows as { name: string; roles: string[]; created_by: string }[])[0];
};

describe('signing in through the provider', () => {
  it('is offered by its name', async () => {
    const methods = await said<SignInMethods>(await fetch(`${url}/api/v1/session/methods`));
    expect(methods).toEqual({ password: true, openid: { name: 'Cổng xác thực' } });
  });

  it('sends state, nonce and a challenge, and a cookie that no script reads', async () => {
    const answer = await new Traveller().step(start());
    const to = new URL(answer.headers.get('location') ?? '');
    expect(answer.status).toBe(303);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      ...{ client_id: 'ioc', redirect_uri: back(), response_type: 'code', code_challenge_method: 'S256' },
      ...{
        state: expect.stringMatching(/^.{20,}$/) as unknown as string,
        nonce: expect.stringMatching(/^.{20,}$/) as unknown as string,
      },
    });
    expect(answer.headers.getSetCookie().join()).toMatch(/ioc_openid=.*HttpOnly; SameSite=Lax/);
  });

  it('opens a session with the rights of a claim, on the page that was asked for', async () => {
    const sub = stranger(['so-y-te', 'khác']);
    const { browser, end } = await travel('/dossiers?unit=H50.16');
    expect(end).toBe('/dossiers?unit=H50.16');
    expect(await who(browser)).toMatchObject({
      ...{ signedIn: true, roles: ['department'], units: ['H50.16'], displayName: `Người ${people}` },
    });
    expect(browser.cookie(url, 'ioc_openid')).toBeUndefined();
    expect(await accountOf(sub)).toMatchObject({ name: `nguoi.${people}`, created_by: 'openid' });
  });

  it('takes rights away that the claim does not give any more, and gives new ones', async () => {
    const sub = stranger(['so-y-te']);
    await travel();
    Object.assign(provider.person, { groups: ['lanh-dao'] });
    const { browser } = await travel();
    expect(await who(browser)).toMatchObject({ roles: ['leader'], units: [] });
    expect((await accountOf(sub))?.roles).toEqual(['leader']);
  });

  it('makes an account without rights for whom no claim fits: it may see who it is, and leave', async () => {
    stranger();
    const { browser, end } = await travel();
    expect(end).toBe('/no-rights');
    expect(await who(browser)).toMatchObject({ signedIn: true, roles: [] });
    const refused = await browser.step(`${url}/api/v1/figures`);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'no-rights-yet']);
  });

  it('never takes over an account of the same name or address', async () => {
    const sub = stranger(['lanh-dao'], { preferred_username: 'quan.tri', email: 'quan.tri@tinh.gov.vn' });
    const { browser } = await travel();
    expect(await who(browser)).toMatchObject({
      roles: ['leader'],
      name: expect.stringMatching(/^quan\.tri-/) as unknown as string,
    });
    expect((await accountOf(sub))?.name).not.toBe('quan.tri');
  });

  it('lets two first sign-ins of one person at once make one account', async () => {
    const sub = stranger(['lanh-dao']);
    await Promise.all([travel(), travel(), travel()]);
    const rows = (await base.db.query('select 1 from account where openid_subject = $1', [sub])) as unknown[];
    expect(rows.length).toBe(1);
  });

  it('ends the session that the browser had when it was sent', async () => {
    stranger(['so-y-te']);
    const { browser } = await travel();
    const before = browser.cookie(url, 'ioc_session') ?? '';
    await browser.until(`${start()}?next=%2Ffigures`, isOurs);
    const old = await fetch(`${url}/api/v1/session`, { headers: { cookie: `ioc_session=${before}` } });
    expect(old.status).toBe(401);
    expect(await who(browser)).toMatchObject({ signedIn: true, roles: ['department'] });
  });

  it('signs out here and is told where to sign out there; the session opens nothing any more', async () => {
    stranger(['lanh-dao']);
    const { browser } = await travel();
    const stolen = `ioc_session=${browser.cookie(url, 'ioc_session')}`;
    const { next } = await said<SignedOut>(await browser.step(`${url}/api/v1/session`, { method: 'DELETE' }));
    const to = new URL(next);
    expect(to.origin).toBe(provider.issuer);
    expect(to.searchParams.get('post_logout_redirect_uri')).toBe(`${url}/sign-in`);
    expect((await fetch(next)).status).toBe(200);
    expect((await fetch(`${url}/api/v1/figures`, { headers: { cookie: stolen } })).status).toBe(401);
  });
});

describe('what is not right opens nothing', () => {
  const refused = async (problem: string, travelled: Promise<{ browser: Traveller; end: string }>) => {
    const { browser, end } = await travelled;
    expect(end).toBe(`/sign-in?problem=${problem}`);
    expect(browser.cookie(url, 'ioc_session')).toBeUndefined();
  };
  const finish = async (browser: Traveller, callback: string) => ({
    browser,
    end: (await browser.until(callback, isOurs)).slice(url.length),
  });

  it.each<[string, NonNullable<OpenIdProvider['forge']>]>([
    ['another nonce', ({ header, claims, sign }) => sign({ header, claims: { ...claims, nonce: 'another' } })],
    ['no nonce', ({ header, claims, sign }) => sign({ header, claims: { ...claims, nonce: undefined } })],
    [
      'another issuer',
      ({ header, claims, sign }) => sign({ header, claims: { ...claims, iss: 'http://127.0.0.1:9' } }),
    ],
    ['another audience', ({ header, claims, sign }) => sign({ header, claims: { ...claims, aud: 'other' } })],
    ['a token that is over', ({ header, claims, sign }) => sign({ header, claims: { ...claims, exp: 1_000_000_000 } })],
    [
      'a key that is not the provider’s under its name',
      ({ header, claims, sign }) =>
        sign({ header, claims }, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
    ],
    ['a key that nobody published', ({ header, claims, sign }) => sign({ header: { ...header, kid: 'x' }, claims })],
    [
      'alg none',
      ({ claims }) =>
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`,
    ],
    [
      'a changed subject under the old signature',
      ({ header, claims, sign }) => {
        const [head, , signature] = sign({ header, claims }).split('.');
        return `${head}.${Buffer.from(JSON.stringify({ ...claims, sub: 'other' })).toString('base64url')}.${signature}`;
      },
    ],
  ])('%s', async (_, forge) => {
    stranger(['lanh-dao']);
    provider.forge = forge;
    await refused('openid-refused', travel());
  });

  it('a token that the test signs anew, unchanged, is accepted: the forgeries fail for what they change', async () => {
    stranger(['lanh-dao']);
    provider.forge = ({ header, claims, sign }) => sign({ header, claims });
    expect((await travel()).end).toBe('/figures');
  });

  it('a key that the provider withdrew since the last sign-in', async () => {
    stranger(['lanh-dao']);
    expect((await travel()).end).toBe('/figures');
    provider.publishKey(false);
    await refused('openid-refused', travel());
  });

  it('another state, and the sign-in is spent by it', async () => {
    stranger(['lanh-dao']);
    const { browser, callback } = await toCallback();
    await refused('openid-refused', finish(browser, callback.replace(/state=[^&]+/, 'state=another')));
    await refused('openid-stale', finish(browser, callback));
  });

  it('an address from another browser, and one that came back already', async () => {
    stranger(['lanh-dao']);
    const { browser, callback } = await toCallback();
    await refused('openid-stale', finish(new Traveller(), callback));
    const secret = browser.cookie(url, 'ioc_openid') ?? '';
    expect((await finish(browser, callback)).end).toBe('/');
    const replaying = new Traveller();
    replaying.keep(url, 'ioc_openid', secret);
    await refused('openid-stale', finish(replaying, callback));
  });

  it('a code that was used, in a sign-in of its own', async () => {
    stranger(['lanh-dao']);
    const first = await toCallback();
    await finish(first.browser, first.callback);
    const used = new URL(first.callback).searchParams.get('code');
    const { browser, callback } = await toCallback();
    await refused('openid-refused', finish(browser, callback.replace(/code=[^&]+/, `code=${used}`)));
  });

  it('a sign-in that took longer than ten minutes', async () => {
    stranger(['lanh-dao']);
    const { browser, callback } = await toCallback();
    await base.db.query(`update openid_sign_in set expires_at = now()`);
    await refused('openid-stale', finish(browser, callback));
  });

  it('a person who did not want to, and an account that is locked', async () => {
    const sub = stranger(['lanh-dao']);
    provider.cancels = true;
    await refused('openid-cancelled', travel());
    provider.cancels = false;
    await travel();
    await base.db.query('update account set disabled_at = now() where openid_subject = $1', [sub]);
    await refused('openid-locked', travel());
  });

  it('rights in a unit that the catalogue does not have', async () => {
    stranger(['la']);
    await refused('openid-rights', travel());
  });

  it('an administrator with one factor; with two the session needs no other', async () => {
    stranger(['quan-tri']);
    await refused('openid-second-factor', travel());
    for (const more of [{ amr: ['pwd', 'otp'] }, { acr: 'strong' }]) {
      stranger(['quan-tri'], more);
      const { browser } = await travel();
      expect(await who(browser)).toMatchObject({ roles: ['administrator'], secondFactor: 'in-force' });
      const { rows } = await said<AccountList>(await browser.step(`${url}/api/v1/accounts`));
      expect(rows.find(({ name }) => name === `nguoi.${people}`)).toMatchObject({
        state: 'active',
        createdBy: 'openid',
      });
    }
  });

  it('a page elsewhere to go to afterwards', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'figures'])
      expect([next, (await fetch(`${start()}?next=${encodeURIComponent(next)}`)).status]).toEqual([next, 400]);
  });

  it('each of them is in the audit, and no token or code of them', async () => {
    const rows = (await base.db.query(`select * from audit where kind = 'sign-in-failed'`)) as object[];
    const text = JSON.stringify(rows);
    for (const code of ['openid-refused', 'openid-stale', 'openid-locked', 'openid-second-factor'])
      expect(text).toContain(code);
    expect(text).not.toMatch(/eyJ|code=/);
  });
});

describe('when the provider is away', () => {
  it('the page says so, health says so, local accounts sign in, and it comes back by itself', async () => {
    await provider.close();
    expect((await travel()).end).toBe('/sign-in?problem=openid-away');
    const codes = async () => {
      const { problems } = (await (await fetch(`${url}/health`)).json()) as Health;
      return problems.map(({ code }) => code);
    };
    await until(codes, (found) => found.includes('openid-away'), 120_000);
    expect((await admin.signIn('quan.tri', goodPassword)).status).toBe(204);
    await provider.open();
    stranger(['lanh-dao']);
    expect((await travel()).end).toBe('/figures');
    await until(codes, (found) => !found.includes('openid-away'), 120_000);
  });
});
