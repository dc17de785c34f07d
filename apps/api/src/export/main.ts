import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createGunzip, createGzip } from 'node:zlib';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config.js';
import { compareLines, differenceText } from '#export/compare.js';
import { exportAll, type SectionName, sectionNames, totalOf } from '#export/export.js';
import { dataSource } from '#storage/data-source.js';

const usage = `npm run export -- [--hash] [--out file.gz] [--compare file.gz]
  --hash           mã băm từng phần và tổng / the hash of every section and of all (default)
  --out file.gz    ghi mọi dòng / writes every line: section, key, facts
  --compare file.gz   in chỗ khác với bản xuất trước, theo vụ việc / prints what differs from an earlier export, by case`;

const { values } = parseArgs({
  options: {
    hash: { type: 'boolean' },
    out: { type: 'string' },
    compare: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const config = readConfig();
const catalogue = await CatalogueHolder.open(config.CATALOGUE_DIR, config.PROVINCE);
const db = await dataSource(config.DATABASE_URL, 2, 0).initialize();
const out = values.out === undefined ? undefined : createGzip();
const written = out?.pipe(createWriteStream(values.out as string));
const kept: Record<SectionName, string[]> = { events: [], cases: [], ledger: [], lists: [], figures: [] };
const hashes = await exportAll(db, catalogue.current, async (section, text) => {
  if (values.compare !== undefined) kept[section].push(text);
  if (out && !out.write(`${section}\t${text}\n`)) await once(out, 'drain');
});
await db.destroy();
if (out && written) {
  out.end();
  await once(written, 'close');
}
for (const name of sectionNames) {
  const { lines, hash } = hashes[name];
  console.log(`${name.padEnd(8)} ${hash} ${lines} dòng / lines`);
}
console.log(`${'total'.padEnd(8)} ${totalOf(hashes)}`);
if (values.compare !== undefined) {
  const earlier: Record<string, string[]> = {};
  const lines = createInterface({ input: createReadStream(values.compare).pipe(createGunzip()) });
  for await (const line of lines) {
    const [section = '', text = ''] = line.split(/\t(.*)/s);
    (earlier[section] ??= []).push(text);
  }
  const found = sectionNames.flatMap((name) => compareLines(earlier[name] ?? [], kept[name]));
  for (const one of found) console.log(differenceText(one));
  console.log(`${found.length} khác biệt / differences`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
