import { userInfo } from 'node:os';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { erasureOf, options, runErase, usage } from '@ioc/api/erasure/command';
import { limitsOf } from '@ioc/api/ingest/decode/decode';
import { migrate, openDatabase } from '@ioc/api/storage/data-source';
import { databaseError } from '@ioc/api/storage/database-error';
import { commandLine, givenFile } from '#commands/command-line.js';
import { installationDatabase, installationSettings } from '#start/installation.js';

const { values } = commandLine(usage, options);
const user = userInfo().username;
// Said before a database is opened.
if (values.export === undefined && values['apply-ledger'] === undefined) erasureOf(values, user, new Date());
const root = process.cwd();
const settings = installationSettings(root);
const catalogue = await loadCatalogue(settings.CATALOGUE_DIR, settings.PROVINCE);
const database = await installationDatabase(root, 'npm run erase');
console.error(`Cơ sở dữ liệu / database: ${database.what}`);
try {
  const db = await openDatabase(database.url, 2, 0);
  try {
    await migrate(db);
    const given = (path: string | undefined) => path && givenFile(path);
    const command = { ...values, export: given(values.export), 'apply-ledger': given(values['apply-ledger']) };
    const setting = { db, catalogue, limits: limitsOf(settings), file: settings.ERASURES_FILE };
    await runErase(command, { ...setting, user, say: (line) => console.log(line) });
  } finally {
    await db.destroy();
  }
} catch (error) {
  throw databaseError(error, database.url) ?? error;
} finally {
  await database.close();
}
