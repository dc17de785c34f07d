import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { freePort } from '@ioc/infra/postgres/free-port';
import type { WhoAmI } from '@ioc/shared/answers/accounts';
import { apiSettings } from '@ioc/test/support/api';
import { openBrowser } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { keycloak, type Keycloak, keycloakClient, keycloakPassword } from '@ioc/test/support/keycloak';
import { runDirectory } from '@ioc/test/support/run-directory';
import type { Browser, Page } from 'playwright-core';

let base: FreshDatabase;
let provider: Keycloak;
let api: Awaited<ReturnType<typeof bootApi>>;
let browser: Browser;
let url: string;
beforeAll(async () => {
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}`;
  const redirects = { back: `${url}/api/v1/session/openid/callback`, afterSignOut: `${url}/sign-in` };
  [base, browser, provider] = await Promise.all([freshDatabase(), openBrowser(), keycloak(redirects)]);
  const rights = join(runDirectory(), 'keycloak-rights.yaml');
  await writeFile(rights, JSON.stringify({ claim: 'groups', rights: [{ value: 'ioc-lanh-dao', roles: ['leader'] }] }));
  const settings = await apiSettings({
    ...{ DATABASE_URL: base.url, ACCESS: 'accounts', PORT: port, OIDC_ISSUER: provider.issuer, OIDC_NAME: 'Keycloak' },
    ...{ OIDC_CLIENT_ID: keycloakClient.id, OIDC_CLIENT_SECRET: keycloakClient.secret, OIDC_RIGHTS_FILE: rights },
  });
  api = await bootApi(readConfig(settings));
}, 1_200_000);
afterAll(async () => {
  await browser?.close();
  await api?.close();
  await provider?.stop();
  await base?.close();
}, 60_000);

/** At Keycloak's own page, in a browser of its own. */
async function asks(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/sign-in?lang=en&next=%2Faccount`);
  await page.getByRole('link', { name: 'Sign in with Keycloak' }).click();
  await page.waitForURL(`${provider.issuer}/**`);
  return page;
}
async function type(page: Page, name: string, password: string): Promise<void> {
  await page.fill('#username', name);
  await page.fill('#password', password);
  await page.click('#kc-login');
}
const who = (page: Page) => page.evaluate(async () => (await (await fetch('/api/v1/session')).json()) as WhoAmI);

it('a wrong password stays at Keycloak; the right one opens a session with the rights of the group; sign-out ends both', async () => {
  const page = await asks();
  await type(page, 'lanh.dao', 'wrong');
  await page
    .getByText(/Invalid username or password/)
    .first()
    .waitFor();
  await type(page, 'lanh.dao', keycloakPassword);
  await page.waitForURL(`${url}/account`);
  expect(await who(page)).toMatchObject({ signedIn: true, name: 'lanh.dao', roles: ['leader'] });
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.waitForURL(new RegExp(`^${url}/sign-in`));
  // Keycloak asks again: its own session is over too.
  await page.getByRole('link', { name: 'Sign in with Keycloak' }).click();
  await page.waitForSelector('#username');
  await page.context().close();
}, 120_000);

it('who is in no group that the file names has no rights', async () => {
  const page = await asks();
  await type(page, 'moi.den', keycloakPassword);
  await page.waitForURL(`${url}/no-rights`);
  expect(await who(page)).toMatchObject({ signedIn: true, roles: [] });
  await page.context().close();
}, 120_000);
