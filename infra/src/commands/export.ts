import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { compareLines, differenceText } from '@ioc/api/export/compare';
import { exportAll, type SectionName, sectionNames, totalOf } from '@ioc/api/export/export';
import type { DataSource } from 'typeorm';
import { commandLine, givenFile } from '#commands/command-line.js';
import { onDatabase } from '#commands/on-database.js';
import { installationSettings } from '#start/installation.js';

const usage = `npm run export -- [--hash] [--out file.gz] [--whole] [--compare file.gz]
  --hash           mã băm từng phần và tổng / the hash of every section and of all (default)
  --out file.gz    ghi các dòng, trừ phản ánh không công khai / writes the lines: section, key, facts; without complaints that
                   are not public
  --whole          ghi cả phản ánh không công khai: không được đưa ra ngoài / with them: the file must not be given out
  --compare file.gz   in chỗ khác với bản xuất trước, theo vụ việc / prints what differs from an earlier export, by case`;

/** First line of a file: whether complaints that are not public are in it. One without such a line has them. */
const heads = {
  shown: 'chỉ những gì công khai / only what is public',
  whole: 'có phản ánh không công khai, không đưa ra ngoài / holds complaints that are not public: not to be given out',
};

const { values } = commandLine(usage, {
  hash: { type: 'boolean' },
  out: { type: 'string' },
  whole: { type: 'boolean' },
  compare: { type: 'string' },
});
const settings = installationSettings(process.cwd());
const catalogue = await loadCatalogue(settings.CATALOGUE_DIR, settings.PROVINCE);
// Read first: a file that cannot be read is said before the work is done.
const notWritten = 'không phải tệp do lệnh này ghi / not a file that was written by npm run export --out';
const earlier = values.compare === undefined ? null : await readEarlier(givenFile(values.compare));
await onDatabase('npm run export', (db) => write(db, catalogue));

/** Says the hashes, and what differs from an earlier export; the exit code. */
async function write(db: DataSource, of: Catalogue): Promise<number> {
  const out = values.out === undefined ? undefined : createGzip();
  const written = out && pipeline(out, createWriteStream(givenFile(values.out as string)));
  written?.catch(() => undefined); // awaited below, and whenever the stream is full
  const kept: Record<SectionName, string[]> = { events: [], cases: [], ledger: [], lists: [], figures: [] };
  const head = values.whole ? 'whole' : 'shown';
  const isShown = earlier?.['shown'] !== undefined;
  out?.write(`${head}\t${heads[head]}\n`);
  const keep = async (section: SectionName, text: string, shown: string | null) => {
    const compared = isShown ? shown : text;
    if (earlier && compared !== null) kept[section].push(compared);
    const line = values.whole ? text : shown;
    if (out && line !== null && !out.write(`${section}\t${line}\n`)) await Promise.race([once(out, 'drain'), written]);
  };
  const hashes = await exportAll(db, of, out || earlier ? keep : undefined);
  out?.end();
  await written;
  for (const name of sectionNames) {
    const { lines, hash } = hashes[name];
    console.log(`${name.padEnd(8)} ${hash} ${lines} dòng / lines`);
  }
  console.log(`${'total'.padEnd(8)} ${totalOf(hashes)}`);
  return earlier ? sayDifferences(earlier, kept) : 0;
}

type Lines = Readonly<Record<string, readonly string[]>>;

async function readEarlier(path: string): Promise<Lines> {
  const earlier: Record<string, string[]> = {};
  try {
    for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
      const [section = '', text = ''] = line.split(/\t(.*)/s);
      (earlier[section] ??= []).push(text);
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code?.startsWith('Z_') ? new Error(`${path}: ${notWritten}`) : error;
  }
  return earlier;
}

function sayDifferences(before: Lines, kept: Lines): number {
  const found = sectionNames.flatMap((name) => compareLines(before[name] ?? [], kept[name] ?? []));
  for (const one of found) console.log(differenceText(one));
  console.log(`${found.length} khác biệt / differences`);
  return found.length === 0 ? 0 : 1;
}
