import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config.js';
import { rebuild } from '#rebuild/rebuild.js';
import { dataSource } from '#storage/data-source.js';

/** `npm run rebuild [-- --apply]`: tells every case anew from the journal and says whether the tables agree. */
const config = readConfig();
const apply = process.argv.includes('--apply');
const catalogue = await CatalogueHolder.open(config.CATALOGUE_DIR, config.PROVINCE);
const db = await dataSource(config.DATABASE_URL, 2, 0).initialize();
const progress = (kind: string, cases: number) => process.stderr.write(`\r  ${kind}: ${cases}        `);
const { cases, differences } = await rebuild(db, catalogue.current, { apply, progress });
await db.destroy();
const wrong = Object.entries(differences);
process.stderr.write('\n');
console.log(
  wrong.length === 0
    ? `${cases} ca kể lại, mọi bảng khớp / ${cases} cases retold, all tables agree`
    : `Bảng lệch / tables differ:`,
);
for (const [table, rows] of wrong) console.log(`  ${table}: ${rows}`);
if (wrong.length > 0)
  console.log(
    apply ? 'Đã thay bằng bảng dựng lại / replaced' : 'Chạy với --apply để thay / run with --apply to replace',
  );
process.exitCode = wrong.length > 0 && !apply ? 1 : 0;
