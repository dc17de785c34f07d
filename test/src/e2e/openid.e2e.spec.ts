import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { freePort } from '@ioc/infra/postgres/free-port';
import { apiSettings } from '@ioc/test/support/api';
import { openBrowser } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { look } from '@ioc/test/support/look';
import { openIdClient, type OpenIdProvider, openIdProvider } from '@ioc/test/support/openid-provider';
import { runDirectory } from '@ioc/test/support/run-directory';
import type { Browser, Page } from 'playwright-core';

let base: FreshDatabase;
let provider: OpenIdProvider;
let api: Awaited<ReturnType<typeof bootApi>>;
let browser: Browser;
let url: string;
beforeAll(async () => {
  [base, browser] = await Promise.all([freshDatabase(), openBrowser()]);
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}`;
  const rights = join(runDirectory(), 'openid-e2e-rights.yaml');
  await writeFile(rights, JSON.stringify({ claim: 'groups', rights: [{ value: 'lanh-dao', roles: ['leader'] }] }));
  provider = await openIdProvider({
    back: [`${url}/api/v1/session/openid/callback`],
    afterSignOut: [`${url}/sign-in`],
  });
  const settings = await apiSettings({
    ...{ DATABASE_URL: base.url, ACCESS: 'accounts', PORT: port, OIDC_ISSUER: provider.issuer },
    ...{ OIDC_CLIENT_ID: openIdClient.id, OIDC_CLIENT_SECRET: openIdClient.secret, OIDC_RIGHTS_FILE: rights },
    OIDC_NAME: 'Cổng xác thực tỉnh',
  });
  api = await bootApi(readConfig(settings));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
  await provider?.close();
  await base?.close();
}, 60_000);
beforeEach(() => {
  Object.assign(provider, { forge: null, cancels: false });
});

const words = {
  vi: { button: 'Đăng nhập bằng Cổng xác thực tỉnh', signOut: 'Đăng xuất', refused: 'trả lời không đúng' },
  en: { button: 'Sign in with Cổng xác thực tỉnh', signOut: 'Sign out', refused: 'was not valid' },
} as const;
type Lang = keyof typeof words;

/** A browser of its own at the sign-in page, and through the button of the provider by keyboard. */
async function through(lang: Lang, next = '/figures'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/sign-in?lang=${lang}&next=${encodeURIComponent(next)}`);
  const button = page.getByRole('link', { name: words[lang].button });
  await button.waitFor();
  await look(page, `${lang} sign-in with a provider`);
  await button.focus();
  await page.keyboard.press('Enter');
  return page;
}

describe.each(['vi', 'en'] as const)('in %s', (lang) => {
  it('the button signs in with the rights of the claim, on the page that was asked for, and out again', async () => {
    provider.person = {
      sub: `leader-${lang}`,
      name: 'Người có quyền',
      preferred_username: `lanhdao.${lang}`,
      groups: ['lanh-dao'],
    };
    const page = await through(lang, '/account');
    await page.waitForURL(`${url}/account`);
    await page.getByText(`lanhdao.${lang}`).first().waitFor();
    await look(page, `${lang} account of a provider`);
    await page.getByRole('button', { name: words[lang].signOut, exact: true }).first().click();
    await page.waitForURL(/\/sign-in|\/session\/end/);
    expect((await page.context().cookies(url)).filter(({ name }) => name.endsWith('ioc_session'))).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('who has no rights yet reads so, whatever was asked for, and can leave', async () => {
    provider.person = { sub: `new-${lang}`, name: 'Người mới', preferred_username: `moi.${lang}` };
    const page = await through(lang);
    await page.waitForURL(`${url}/no-rights`);
    await page.getByText(`moi.${lang}`).first().waitFor();
    await look(page, `${lang} no rights`);
    await page.goto(`${url}/dossiers`);
    await page.waitForURL(/\/no-rights/);
    await page.getByRole('button', { name: words[lang].signOut }).first().click();
    await page.waitForURL(/\/sign-in|\/session\/end/);
    await page.context().close();
  }, 120_000);

  it('a token with another nonce signs nobody in, and the page says so', async () => {
    provider.person = {
      sub: `forged-${lang}`,
      name: 'Kẻ giả',
      preferred_username: `gia.${lang}`,
      groups: ['lanh-dao'],
    };
    provider.forge = ({ header, claims, sign }) => sign({ header, claims: { ...claims, nonce: 'another' } });
    const page = await through(lang);
    await page.waitForURL(/\/sign-in\?problem=openid-refused/);
    await page.getByRole('alert').filter({ hasText: words[lang].refused }).waitFor();
    await look(page, `${lang} sign-in that was refused`);
    expect((await page.context().cookies(url)).filter(({ name }) => name.endsWith('ioc_session'))).toEqual([]);
    await page.context().close();
  }, 120_000);
});
