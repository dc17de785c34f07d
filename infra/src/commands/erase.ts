import { access } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { erasureOf, options, usage } from '@ioc/api/erasure/command';
import { runErase } from '@ioc/api/erasure/run-erase';
import { limitsOf } from '@ioc/api/ingest/decode/decode';
import { commandLine, givenFile } from '#commands/command-line.js';
import { onDatabase } from '#commands/on-database.js';
import { installationSettings } from '#start/installation.js';

const { values } = commandLine(usage, options);
const user = userInfo().username;
const given = (path: string | undefined) => path && givenFile(path);
const ledger = given(values['apply-ledger']);
// Said before a database is opened.
if (ledger !== undefined) await access(ledger);
if (values.export === undefined && values['apply-ledger'] === undefined) erasureOf(values, user, new Date());
const settings = installationSettings(process.cwd());
const catalogue = await loadCatalogue(settings.CATALOGUE_DIR, settings.PROVINCE);
await onDatabase('npm run erase', async (db) => {
  const command = { ...values, export: given(values.export), 'apply-ledger': ledger };
  const setting = { db, catalogue, limits: limitsOf(settings), file: settings.ERASURES_FILE };
  await runErase(command, { ...setting, user, say: (line) => console.log(line) });
  return 0;
});
