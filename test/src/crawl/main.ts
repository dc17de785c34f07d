import { commandLine } from '@ioc/infra/commands/command-line';
import { wholeNumber } from '@ioc/test/bench/positive';
import { openProvince, type ProvinceName, provinceNames } from '@ioc/test/crawl/province';
import { type Look, Pages } from '@ioc/test/crawl/pages';
import { walk, type Walk } from '@ioc/test/crawl/walk';
import { openBrowser } from '@ioc/test/support/browser';
import { wallAddresses } from '@ioc/test/support/wall-addresses';
import { inTestRun } from '@ioc/test/support/in-test-run';

const usage = `npm run verify:crawl [-- ${provinceNames.join(' | ')} …] [--pages 3] [--figures 4]
Mở mọi trang mà liên kết dẫn tới, bằng hai ngôn ngữ, và bấm từng số tới danh sách hoặc bản ghi của nó; số cùng loại đích được so
với câu trả lời của API / opens every page that links lead to, in both languages, and clicks figures down to their list or
record; others that lead to the same kind of address are compared with what the API answers there.
  --pages     số trang mỗi loại địa chỉ / pages of one kind of address
  --figures   số con số được bấm, mỗi loại đích trên một trang / figures clicked, of a page to one kind of address
Mã thoát / exit code: 1 khi có lỗi / when there is any fault.`;

const { values, positionals } = commandLine(
  usage,
  { pages: { type: 'string', default: '3' }, figures: { type: 'string', default: '4' }, say: { type: 'boolean' } },
  true,
);
const bounds = {
  pages: wholeNumber('pages', values.pages),
  figures: wholeNumber('figures', values.figures),
  most: Infinity,
};
for (const name of positionals)
  if (!provinceNames.includes(name as ProvinceName))
    throw new Error(`Không có tỉnh / no such province: ${name}. ${provinceNames.join(', ')}`);

const say = (name: string) =>
  values.say
    ? (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${name} ${line}`)
    : () => undefined;
const row = (...cells: readonly (string | number)[]) =>
  console.log(cells.map((one) => String(one).padEnd(13)).join(' '));

const looks: readonly Look[] = [
  { viewport: { width: 1440, height: 900 }, language: 'vi' },
  { viewport: { width: 390, height: 844 }, language: 'en' },
];

/** Once by a desk in Vietnamese, clicking figures, and once by a phone in English. */
async function crawl(name: ProvinceName, routes: readonly string[]): Promise<readonly Walk[]> {
  const province = await openProvince(name);
  const browser = await openBrowser();
  const walks: Walk[] = [];
  try {
    for (const [at, look] of looks.entries()) {
      const pages = await Pages.open(browser, province, routes, look, say(name));
      walks.push(await walk(pages, at === 0 ? bounds : { ...bounds, figures: 0 }, say(name)));
      await pages.close();
    }
    return walks;
  } finally {
    await browser.close();
    await province.close();
  }
}

async function main(): Promise<number> {
  const routes = await wallAddresses();
  const chosen = positionals.length > 0 ? (positionals as ProvinceName[]) : provinceNames;
  let faults = 0;
  for (const name of chosen) {
    console.log(name);
    row('  language', 'pages', 'figures', 'led down', 'compared', 'faults');
    for (const [at, one] of (await crawl(name, routes)).entries()) {
      row(
        at === 0 ? '  vi, 1440 px' : '  en, 390 px',
        one.pages,
        one.figures,
        one.ledDown,
        one.compared,
        one.faults.length,
      );
      for (const { at: address, what } of one.faults) console.log(`    ${address}: ${what}`);
      faults += one.faults.length;
    }
  }
  return faults === 0 ? 0 : 1;
}

process.exitCode = await inTestRun(main);
