/** `npm run decisions` writes docs/decisions/README.md from the pages beside it; `npm run check:decisions` compares. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexOf } from './decisions-index.mjs';

const dir = join(import.meta.dirname, '..', '..', 'docs', 'decisions');
const pages = readdirSync(dir)
  .filter((name) => /^\d{4}-.*\.md$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(dir, name), 'utf8') }));
const { text, faults } = indexOf(pages);
const file = join(dir, 'README.md');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text)
  faults.push('docs/decisions/README.md is not up to date: npm run decisions');
for (const fault of faults) console.log(fault);
console.log(`${pages.length} decisions, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;
