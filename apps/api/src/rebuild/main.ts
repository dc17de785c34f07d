import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config.js';
import { progressLine } from '#rebuild/progress.js';
import { rebuild } from '#rebuild/rebuild.js';
import { dataSource, migrate } from '#storage/data-source.js';
import { readTelling, toldOtherwise } from '#storage/telling.js';

/**
 * `npm run rebuild [-- --apply]`: tells every case anew from the journal and says whether the tables agree. Ctrl-C at any
 * moment leaves everything as it was. While it runs, events wait in the log.
 */
process.once('SIGINT', () => {
  console.log('\nĐã dừng, không có gì thay đổi / stopped, nothing was changed');
  process.exit(130);
});
const config = readConfig();
const apply = process.argv.includes('--apply');
const catalogue = await CatalogueHolder.open(config.CATALOGUE_DIR, config.PROVINCE);
const db = await dataSource(config.DATABASE_URL, 2, 0).initialize();
await migrate(db);
const otherwise = toldOtherwise(await readTelling(db));
const began = performance.now();
const { cases, differences } = await rebuild(db, catalogue.current, {
  apply,
  progress: (at) => process.stderr.write(`\r  ${progressLine(at, (performance.now() - began) / 1000)}\x1b[K`),
});
await db.destroy();
const wrong = Object.entries(differences);
process.stderr.write('\n');
console.log(
  wrong.length === 0
    ? `${cases} ca kể lại, mọi bảng khớp / ${cases} cases retold, all tables agree`
    : `${cases} ca kể lại, bảng lệch / cases retold, tables differ:`,
);
for (const [table, rows] of wrong) console.log(`  ${table}: ${rows}`);
if (wrong.length > 0)
  console.log(
    apply ? 'Đã thay bằng bảng dựng lại / replaced' : 'Chạy với --apply để thay / run with --apply to replace',
  );
if (otherwise && !apply) console.log(otherwise);
process.exitCode = (wrong.length > 0 || otherwise !== null) && !apply ? 1 : 0;
