import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine } from '@ioc/infra/commands/command-line';
import { type ProvinceName, provinceNames } from '@ioc/test/crawl/province';
import { keepPicture, pictures } from '@ioc/test/rows/picture';
import { rows } from '@ioc/test/rows/rows';
import { type Found, type Results, waysOf, withTable } from '@ioc/test/rows/table';
import { tryProvince } from '@ioc/test/rows/try-province';
import { root } from '@ioc/test/support/api';
import { inTestRun } from '@ioc/test/support/in-test-run';

const usage = `npm run verify:rows [-- ${provinceNames.join(' | ')} …] [--rows 1,17]
Tìm từng hệ thống của năm tỉnh như người dùng: từ màn hình, chỉ bấm những gì nhìn thấy, tới bản ghi; ghi ảnh và bảng của docs/systems.md /
finds each system of the five provinces as a user does: from the wall, by what is seen, down to its record; writes the
pictures and the table of docs/systems.md.
Mã thoát / exit code: 1 khi có hàng chưa tìm được / when a row is not found.`;

const { values, positionals } = commandLine(usage, { rows: { type: 'string' } }, true);
for (const name of positionals)
  if (!provinceNames.includes(name as ProvinceName))
    throw new Error(`Không có tỉnh / no such province: ${name}. ${provinceNames.join(', ')}`);
const asked = values.rows?.split(',').map(Number);

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
/** Day and commit of what is tried. */
const onNow = () =>
  `${new Date().toISOString().slice(0, 10)} at ${git('rev-parse', '--short=8', 'HEAD')}${
    git('status', '--porcelain', '--', ':!docs') ? ' and changes' : ''
  }`;

async function main(): Promise<number> {
  const kept = join(root, pictures, 'results.json');
  const before = JSON.parse(await readFile(kept, 'utf8').catch(() => '{}')) as Record<string, Found>;
  const known = new Set(rows.flatMap((row) => waysOf(row).map(({ key }) => key)));
  let results: Results = Object.fromEntries(Object.entries(before).filter(([key]) => known.has(key)));
  const chosen = positionals.length > 0 ? (positionals as ProvinceName[]) : provinceNames;
  const page = join(root, 'docs', 'systems.md');
  let faults = 0;
  for (const name of chosen) {
    const mine = rows.filter(({ n }) => asked?.includes(n) ?? true);
    const found = await tryProvince(name, mine, (line) => console.log(line), keepPicture);
    for (const one of Object.values(found)) faults += one.faults.length;
    const on = onNow();
    results = {
      ...results,
      ...Object.fromEntries(Object.entries(found).map(([key, one]) => [key, { ...one, on }])),
    };
    await writeFile(kept, `${JSON.stringify(results, null, 2)}\n`);
    await writeFile(page, withTable(await readFile(page, 'utf8'), rows, results));
  }
  return faults === 0 ? 0 : 1;
}

process.exitCode = await inTestRun(main);
