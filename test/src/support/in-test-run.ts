import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '@ioc/test/support/api';

const step = (name: string): Promise<{ default: () => Promise<void> }> =>
  import(pathToFileURL(join(root, 'test', name)).href);

/** Does something with the servers that spec files share, outside of Jest: they start when first asked for and end with it. */
export async function inTestRun<T>(work: () => Promise<T>): Promise<T> {
  await (await step('global-setup.mjs')).default();
  try {
    return await work();
  } finally {
    await (await step('global-teardown.mjs')).default();
  }
}
