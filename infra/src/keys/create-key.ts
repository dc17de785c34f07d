import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readConfig } from '@ioc/api/config';
import { addKey } from '#keys/add-key.js';

/**
 * npm run key -- --source mot-cua [--note "Sở Nội vụ, 5/1/2026"] [--file .data/keys.json]
 * Prints a new key of the HTTP door once; only its hash is kept. Withdraw a key by deleting its entry.
 */
const { values } = parseArgs({
  options: { source: { type: 'string' }, note: { type: 'string' }, file: { type: 'string' } },
});
const file = values.file ?? readConfig().KEYS_FILE;

try {
  const key = await addKey({
    file,
    source: values.source ?? '',
    note: values.note ?? '',
    secret: randomBytes(32),
    now: new Date(),
  });
  console.error(`Khóa của nguồn ${values.source} – chỉ hiện một lần / shown once; hash: ${file}`);
  console.log(key);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
