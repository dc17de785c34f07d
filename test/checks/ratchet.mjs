/**
 * `npm run check:ratchet`: what may fall and never rise, against test/checks/ratchet.json. `npm run ratchet -- --accept`
 * records lower figures; `npm run ratchet -- --raise "lines of production code"` records that one as it is, and the commit says why.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accepted, compare } from './ratchet-compare.mjs';
import { figures } from './ratchet-figures.mjs';

const file = join(import.meta.dirname, 'ratchet.json');
const recorded = JSON.parse(await readFile(file, 'utf8'));
const found = await figures();
const { higher, lower } = compare(recorded, found);
const show = ({ figure, was, is, names }) =>
  `${figure}: ${was} → ${is}${names.length ? `\n  ${names.slice(0, 40).join('\n  ')}` : ''}`;

for (const line of higher) console.log(`HIGHER ${show(line)}`);
for (const line of lower) console.log(`lower  ${show({ ...line, names: [] })}`);
const raised = process.argv[process.argv.indexOf('--raise') + 1];
if (process.argv.includes('--raise')) {
  if (!(raised in found)) throw new Error(`No such figure: ${raised}. There are ${Object.keys(found).join(', ')}.`);
  await writeFile(file, `${JSON.stringify({ ...recorded, [raised]: found[raised] }, null, 2)}\n`);
} else if (process.argv.includes('--accept')) {
  await writeFile(file, `${JSON.stringify(accepted(recorded, found), null, 2)}\n`);
  console.log(`${lower.length} lower figures recorded`);
} else if (lower.length) console.log('Record what is lower: npm run ratchet -- --accept');
const wanted = higher.filter(({ figure }) => figure !== raised);
process.exitCode = wanted.length || (lower.length && !process.argv.includes('--accept')) ? 1 : 0;
if (process.exitCode === 0) console.log(`${Object.keys(found).length} figures are as recorded`);
