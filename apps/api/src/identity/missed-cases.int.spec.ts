import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { apiSettings } from '@ioc/test/support/api';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { personWith } from '@ioc/test/support/signed-in';
import { readConfig } from '#config/config.js';
import { bootApi } from '#main.js';

let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
beforeAll(async () => {
  base = await freshDatabase();
  api = await bootApi(readConfig(await apiSettings({ DATABASE_URL: base.url, ROLE: 'serve', ACCESS: 'accounts' })));
}, 180_000);
afterAll(async () => {
  await api.close();
  await base.close();
});

it('codes of cases cannot be tried one after the other: after a hundred the account waits, lists too, others do not', async () => {
  const person = () => personWith(api.url, base.db, ['department'], ['H50.16']);
  const [one, other] = [await person(), await person()];
  const status = async (by: typeof one, path: string) => (await by.ask('GET', `/api/v1/${path}`)).status;
  const seen: number[] = [];
  for (let n = 0; n < 130; n += 1) seen.push(await status(one, `dossiers/H50.16-${n}`));
  expect(new Set(seen.slice(0, 100))).toEqual(new Set([404]));
  expect(seen.filter((is) => is === 429).length).toBeGreaterThan(15);
  const refused = await one.ask('GET', '/api/v1/complaints/PA-1');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  expect(await status(one, 'figures?unit=H50')).toBe(200);
  expect(await status(other, 'dossiers/H50.16-1')).toBe(404);
}, 120_000);
