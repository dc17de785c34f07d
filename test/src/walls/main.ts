import { join } from 'node:path';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { commandLine } from '@ioc/infra/commands/command-line';
import { defaultProvince, openProvince, type ProvinceName, provinceNames } from '@ioc/test/crawl/province';
import { root } from '@ioc/test/support/api';
import { openBrowser } from '@ioc/test/support/browser';
import { faultsOf } from '@ioc/test/walls/faults-of';
import { addressOf, type Look, looksOf, type State, states } from '@ioc/test/walls/looks';
import { emptyProvince, staleProvince } from '@ioc/test/walls/programs';
import { inTestRun } from '@ioc/test/support/in-test-run';

const usage = `npm run verify:walls [-- ${provinceNames.join(' | ')} …] [--states live,night] [--scenes overview,trends]
Xem mọi màn hình của tỉnh trên mọi cỡ màn hình, bằng hai ngôn ngữ, khi bình thường, ban đêm, nguồn im lặng, chưa có dữ liệu và
mất kết nối: chữ đủ lớn, đủ rõ, không bị cắt, không chồng nhau, không nằm trên khe / looks at every scene on every screen: words
large and clear enough, whole, apart, off the seams.
Mã thoát / exit code: 1 khi có lỗi / when there is any fault.`;

const { values, positionals } = commandLine(
  usage,
  { states: { type: 'string', default: states.join(',') }, scenes: { type: 'string' } },
  true,
);
for (const name of positionals)
  if (!provinceNames.includes(name as ProvinceName))
    throw new Error(`Không có tỉnh / no such province: ${name}. ${provinceNames.join(', ')}`);
const asked = values.states.split(',');
for (const state of asked)
  if (!states.includes(state as State))
    throw new Error(`Không có trạng thái / no such state: ${state}. ${states.join(', ')}`);

/** A source of a province of history does not fall silent. */
const open = {
  live: openProvince,
  night: openProvince,
  disconnected: openProvince,
  stale: staleProvince,
  empty: emptyProvince,
};
const isTried = (state: State, name: ProvinceName) =>
  asked.includes(state) && (state !== 'stale' || name === defaultProvince);

async function tryWalls(name: ProvinceName): Promise<number> {
  const { books } = await loadCatalogue(join(root, 'catalogue'), name);
  const codes = [...new Set(['overview', ...books.scenes.map(({ code }) => code)])].filter(
    (code) => values.scenes?.split(',').includes(code) ?? true,
  );
  const looks = looksOf(codes).filter(({ state }) => isTried(state, name));
  const groups = [...new Set(looks.map(({ state }) => open[state]))];
  let faults = 0;
  for (const opens of groups) {
    const mine = looks.filter(({ state }) => open[state] === opens);
    const province = await opens(name);
    const browser = await openBrowser();
    try {
      for (const look of mine) faults += report(look, await faultsOf(browser, province.url, look));
    } finally {
      await browser.close();
      await province.close();
    }
  }
  console.log(`${name}: ${looks.length} ảnh / looks, ${faults} có lỗi / with faults`);
  return faults;
}

/** @returns 1 where something is wrong */
function report(look: Look, found: readonly string[]): number {
  if (found.length === 0) return 0;
  console.log(`✗ ${look.screen.name} ${look.state} ${addressOf(look, 0)}: ${found.length}`);
  for (const one of found.slice(0, 6)) console.log(`    ${one}`);
  return 1;
}

async function main(): Promise<number> {
  const chosen = positionals.length > 0 ? (positionals as ProvinceName[]) : provinceNames;
  let faults = 0;
  for (const name of chosen) faults += await tryWalls(name);
  return faults === 0 ? 0 : 1;
}

process.exitCode = await inTestRun(main);
