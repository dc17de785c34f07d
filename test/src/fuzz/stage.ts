import { readFile, writeFile } from 'node:fs/promises';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { AccountRole } from '@ioc/shared/answers/accounts';
import { hashOf } from '@ioc/api/identity/source-keys';
import { apiSettings, health, keyOfSource } from '@ioc/test/support/api';
import { apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase } from '@ioc/test/support/database';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';
import { signedIn } from '@ioc/test/support/signed-in';
import { until } from '@ioc/test/support/until';

/** The program with a small history, and keys for whatever needs one. */
export interface FuzzStage {
  readonly url: string;
  readonly sourceKey: string;
  readonly administratorKey: string;
  /** Of a person with every role. */
  readonly session: string;
  /** What the program has logged. */
  log(): string;
  close(): Promise<void>;
}

const administratorKey = `iocadmin_${'x'.repeat(43)}`;

/** The program in a process of its own, on a fresh database with some days of a simulated province. */
export async function openFuzzStage(): Promise<FuzzStage> {
  const base = await freshDatabase();
  const settings = await apiSettings({ DATABASE_URL: base.url, LOG_LEVEL: 'warn', ACCESS: 'accounts' });
  const { KEYS_FILE = '' } = settings;
  const keys = JSON.parse(await readFile(KEYS_FILE, 'utf8')) as object[];
  const own = {
    kind: 'administrator',
    sha256: hashOf(administratorKey),
    createdAt: '2026-01-05T08:00:00Z',
    note: 'fuzz',
  };
  await writeFile(KEYS_FILE, JSON.stringify([...keys, own]));
  const api = await apiProcess(settings);
  const close = async () => {
    await api.stop();
    await base.close();
  };
  try {
    await api.start();
    const { cookie } = await signedIn(base.db, [...AccountRole.options], []);
    const session = cookie.slice(cookie.indexOf('=') + 1);
    const catalogue = await loadCatalogue('catalogue', 'quang-tri');
    await publish(api.url, await provinceUpTo(Date.now(), catalogue, { seed: 23, days: 10 }));
    await until(
      () => health(api.url),
      ({ log }) => log.lag === 0,
      60_000,
    );
    return { url: api.url, sourceKey: keyOfSource('mot-cua'), administratorKey, session, log: api.output, close };
  } catch (error) {
    await close();
    throw error;
  }
}
