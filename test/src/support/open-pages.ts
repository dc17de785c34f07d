import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { apiSettings } from '@ioc/test/support/api';
import { openBrowser } from '@ioc/test/support/browser';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { Browser } from 'playwright-core';

/** A program on a database of its own, and a browser to look at its pages. */
export interface OpenPages {
  readonly base: FreshDatabase;
  readonly api: Awaited<ReturnType<typeof bootApi>>;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** `prepare`: what the database has before the program begins. */
export async function openPages(
  settings: Readonly<Record<string, string>> = {},
  prepare: (base: FreshDatabase) => Promise<unknown> = async () => undefined,
): Promise<OpenPages> {
  const [base, browser] = await Promise.all([freshDatabase(), openBrowser()]);
  let api: OpenPages['api'] | null = null;
  const close = async () => {
    await browser.close();
    await api?.close();
    await base.close();
  };
  try {
    await prepare(base);
    api = await bootApi(readConfig(await apiSettings({ DATABASE_URL: base.url, ...settings })));
    return { base, api, browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}
