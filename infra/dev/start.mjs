/**
 * What `npm run dev` starts again at every change: the API, from `out-tsc/`. Packages are loaded
 * before the change comes: this process waits with them, and loads the program's own files when it is told to go.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../sentence.mjs';

const root = join(import.meta.dirname, '..', '..');
/** Of the wall, or of commands alone. */
const notOfTheProgram = /react|leaflet|fontsource|i18next|topojson|shapefile|supercluster|socket\.io-client/;

const told = new Promise((go) => process.once('message', go));

try {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const packages = Object.keys(dependencies).filter((name) => !notOfTheProgram.test(name));
  await Promise.allSettled(packages.map((name) => import(name)));
  await told;
  process.once('disconnect', () => process.exit(0));
  const { installationSettings } = await import('@ioc/infra/start/installation');
  const { bootApi } = await import('@ioc/api/main');
  const config = { ...installationSettings(root), SIMULATED: process.env.SIMULATE !== '0' };
  await bootApi({ ...config, DATABASE_URL: process.env.DATABASE_URL, PORT: Number(process.env.PORT) });
} catch (error) {
  fail(error);
}
