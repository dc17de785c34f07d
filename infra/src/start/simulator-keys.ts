import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseKeys } from '@ioc/api/identity/source-keys';
import { replacePrivateFile } from '@ioc/api/storage/private-file';
import { addKey } from '#keys/add-key.js';

const note = 'simulator';

/** New keys for the simulated departments, one per source; those of an earlier run are taken back. */
export async function simulatorKeys(file: string, sources: Iterable<string>): Promise<string[]> {
  await forget(file);
  const keys: string[] = [];
  for (const source of sources)
    keys.push(await addKey({ file, source, note, secret: randomBytes(32), now: new Date(), simulated: true }));
  return keys;
}

async function forget(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const others = parseKeys(file, text).filter((key) => !('source' in key && key.note === note));
  await replacePrivateFile(file, `${JSON.stringify(others, null, 2)}\n`);
}
