import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { apiSettings } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { openBrowser } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { Browser } from 'playwright-core';

type Settings = Readonly<Record<string, string>>;
type Api = Awaited<ReturnType<typeof bootApi>>;

/** A program on a database of its own, and a browser to look at its pages. */
export interface OpenPages<Program = Api> {
  readonly base: FreshDatabase;
  readonly api: Program;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** A program in this process. `prepare`: what the database has before it begins. */
export const openPages = (
  settings: Settings = {},
  prepare: (base: FreshDatabase) => Promise<unknown> = async () => undefined,
): Promise<OpenPages> =>
  opened(
    async (base) => (
      await prepare(base),
      bootApi(readConfig(await apiSettings({ DATABASE_URL: base.url, ...settings })))
    ),
    (api) => api.close(),
  );

/** A program in a process of its own, so that the test does not take its time. */
export const openPagesOfProcess = (settings: Settings = {}): Promise<OpenPages<ApiProcess>> =>
  opened(
    async (base) => {
      const api = await apiProcess({ DATABASE_URL: base.url, ...settings });
      await api.start();
      return api;
    },
    (api) => api.stop(),
  );

async function opened<Program>(
  start: (base: FreshDatabase) => Promise<Program>,
  end: (program: Program) => Promise<void>,
): Promise<OpenPages<Program>> {
  const [base, browser] = await Promise.all([freshDatabase(), openBrowser()]);
  let api: Program | null = null;
  const close = async () => {
    await browser.close();
    if (api) await end(api);
    await base.close();
  };
  try {
    api = await start(base);
    return { base, api, browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}
