import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { differences, documents } from '#contracts/documents.js';

/**
 * node infra/dist/contracts/generate.js [--check] [--out docs/generated]
 * Writes asyncapi.json and schemas/*.json; with --check writes nothing and exits 1, naming each file that differs.
 */
const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, out: { type: 'string', default: 'docs/generated' } },
});

const wanted = documents();
const found = await committed(values.out);
const different = differences(wanted, found);

if (values.check) {
  for (const line of different) console.error(`${values.out}/${line}`);
  if (different.length > 0) {
    console.error('Chạy lại / run again: node infra/dist/contracts/generate.js');
    process.exitCode = 1;
  }
} else {
  for (const path of found.keys()) if (!wanted.has(path)) await rm(join(values.out, path));
  for (const [path, text] of wanted) {
    await mkdir(dirname(join(values.out, path)), { recursive: true });
    await writeFile(join(values.out, path), text);
  }
  console.log(`${values.out}: ${wanted.size} tệp / files (${different.length} thay đổi / changed)`);
}

/** The documents of ours that lie in the directory; other generated files there are not ours. */
async function committed(out: string): Promise<Map<string, string>> {
  const schemas = await readdir(join(out, 'schemas')).catch(() => []);
  const paths = ['asyncapi.json', 'catalogue.md', 'rights.md', ...schemas.map((name) => `schemas/${name}`)];
  const texts = await Promise.all(paths.map((path) => readFile(join(out, path), 'utf8').catch(() => null)));
  return new Map(paths.flatMap((path, i) => (typeof texts[i] === 'string' ? [[path, texts[i]]] : [])));
}
