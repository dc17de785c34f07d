import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@ioc/test/support/api';

/** Addresses of the wall's pages as its router names them, `/figures/:indicator`: what its build says that each page loads. */
export const wallAddresses = async (): Promise<string[]> =>
  Object.keys(JSON.parse(await readFile(join(root, 'apps/wall/dist/first-loads.json'), 'utf8')) as object);
