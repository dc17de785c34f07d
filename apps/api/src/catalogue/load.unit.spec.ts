import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sourceCode } from '#catalogue/catalogue.js';
import { CatalogueError, loadCatalogue } from '#catalogue/load.js';
import { problemText } from '#catalogue/problem.js';

const province = `code: "44"
agency: H50
name: Quảng Trị
nameEn: Quang Tri
bounds: [[16.3, 105.6], [18.09, 107.4]]
clock: { supplement: elapsed }
simulated: true
`;
const units = `- { code: H50, name: Tỉnh Quảng Trị, kind: province }
- { code: H50.05, name: Sở Tư pháp, kind: department, parent: H50, aliases: [STP] }
- code: "19333"
  name: Phường Đông Hà
  kind: commune
  parent: H50
`;
const sources = `- { code: mot-cua, name: Một cửa điện tử, kinds: [dossier, source], unit: H50.05, expectedSeconds: 900 }
- code: cong-dvc
  name: Cổng Dịch vụ công quốc gia
  kinds: [dossier]
  expectedSeconds: 1800
  aliases: ["https://dichvucong.gov.vn"]
`;
const procedures = `- code: "1.001234"
  name: Đăng ký khai sinh
  field: Hộ tịch
  level: commune
  limit: { value: 1, unit: working-day }
  online: full
  fee: false
  resultPaper: true
`;
const categories = '- { code: ve-sinh-moi-truong, name: Vệ sinh môi trường, limitDays: 3 }\n';
const counted = (code: string, headline: number, kind: string, measure: string, more = '') =>
  `- { code: ${code}, name: ${code}, nameEn: ${code}, version: 1, unit: count, direction: lower, formula: { kind: ${kind}, measures: [${measure}] }, window: day, kinds: [${measure.split('.')[0]}], headline: ${headline}${more} }\n`;
const indicators = `${counted('received-today', 1, 'flow', 'dossier.received')}${counted('resolved-today', 2, 'flow', 'dossier.resolved')}${counted('open', 3, 'stock', 'dossier.open')}${counted('overdue', 4, 'stock', 'dossier.overdue')}- code: on-time-rate
  name: Tỷ lệ đúng hạn
  nameEn: On time
  version: 1
  unit: percent
  direction: higher
  formula:
    kind: ratio
    numerator: [{ measure: dossier.resolved, as: flow }, { measure: dossier.resolved-late, as: flow, sign: -1 }]
    denominator: [{ measure: dossier.resolved, as: flow }]
  window: year
  target: 95
  attention: 92
  breach: 90
  kinds: [dossier]
  headline: 5
${counted('complaints', 6, 'stock', 'complaint.open')}`;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'catalogue-'));
  await mkdir(join(dir, 'qt'));
  await cp('catalogue/calendars', join(dir, 'calendars'), { recursive: true });
  await cp('catalogue/states.yaml', join(dir, 'states.yaml'));
  await write({ province, units, procedures, sources, categories, indicators });
});
afterEach(() => rm(dir, { recursive: true }));

const write = async (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, 'qt', `${name}.yaml`), text);
};
const problemsOf = async () => {
  const error: unknown = await loadCatalogue(dir, 'qt').catch((one: unknown) => one);
  if (!(error instanceof CatalogueError)) throw error;
  return error.problems.map((problem) => problemText(problem).replaceAll(join(dir, 'qt'), '').replace(/^\//, ''));
};

describe('a catalogue', () => {
  it('is loaded with its units, procedures, sources, categories and indicators', async () => {
    const catalogue = await loadCatalogue(dir, 'qt');
    expect(catalogue.province).toMatchObject({ code: '44', rootUnit: 'H50', fullName: 'Quảng Trị' });
    expect(catalogue.unitCodes.get('STP')).toBe('H50.05');
    expect(catalogue.units.get('19333')).toEqual({
      code: '19333',
      name: 'Phường Đông Hà',
      shortName: 'Phường Đông Hà',
      kind: 'commune',
      parent: 'H50',
      aliases: [],
      validFrom: null,
      validTo: null,
      phone: null,
      head: null,
      lat: null,
      lon: null,
    });
    expect(catalogue.indicators.get('on-time-rate')).toMatchObject({ headline: 5, target: 95, breach: 90 });
    expect(catalogue.categories.get('ve-sinh-moi-truong')?.limitDays).toBe(3);
  });

  it('knows a source by its code, its URN and its aliases', async () => {
    const catalogue = await loadCatalogue(dir, 'qt');
    expect(sourceCode(catalogue, 'mot-cua')).toBe('mot-cua');
    expect(sourceCode(catalogue, 'urn:ioc:source:mot-cua')).toBe('mot-cua');
    expect(sourceCode(catalogue, 'https://dichvucong.gov.vn')).toBe('cong-dvc');
    expect(sourceCode(catalogue, 'lạ')).toBeNull();
  });

  it('changes its version with any byte of any file, and with nothing else', async () => {
    const first = (await loadCatalogue(dir, 'qt')).version;
    expect((await loadCatalogue(dir, 'qt')).version).toBe(first);
    await write({ procedures: `${procedures}# một chú thích\n` });
    expect((await loadCatalogue(dir, 'qt')).version).not.toBe(first);
  });

  it('reads NFD text as NFC, so that names compare', async () => {
    await write({ units: units.replace('Sở Tư pháp', 'Sở Tư pháp'.normalize('NFD')) });
    expect((await loadCatalogue(dir, 'qt')).units.get('H50.05')?.name).toBe('Sở Tư pháp'.normalize('NFC'));
  });
});

describe('a wrong catalogue is refused', () => {
  it('with all problems of all files at once, each with file, line and column', async () => {
    await write({
      province: province.replace('"44"', '44'),
      units: units.replace('kind: commune', 'kind: comune').replace('  parent: H50', '  parnet: H50'),
      procedures: procedures.replace('value: 1', 'value: soon'),
    });
    expect(await problemsOf()).toEqual([
      'province.yaml:1:1  province.code  cần một chuỗi chữ (đặt trong dấu ngoặc kép), thấy 44 / expected text (put it in quotes), found 44',
      'units.yaml:5:3  units[2].kind  cần một trong: province, department, commune, centre, district, thấy "comune" / expected one of: province, department, commune, centre, district, found "comune"',
      'units.yaml:6:3  units[2].parnet  cần không có trường lạ, thấy "H50" / expected no unknown field, found "H50"',
      'procedures.yaml:5:12  procedures[0].limit.value  cần một số, thấy "soon" / expected a number, found "soon"',
    ]);
  });

  it.each([
    [
      'a missing field',
      { units: units.replace('  kind: commune\n', '') },
      /^units.yaml:3:3 {2}units\[2\].kind .*không có/,
    ],
    ['broken YAML', { units: `${units}  - x: [` }, /^units.yaml:7:\d+ {2}units {2}cần YAML đúng cú pháp/],
    ['a key written twice', { province: `${province}name: Huế\n` }, /^province.yaml:8:1 .*unique/],
    [
      'an unknown parent',
      { units: units.replace('  parent: H50', '  parent: H51') },
      /^units.yaml:6:3 {2}units\[2\].parent .*"H51"/,
    ],
    [
      'no unit of the province',
      { units: units.replace('kind: province', 'kind: department, parent: H50.05') },
      /units.yaml:1:1 {2}units .*\(có 0\)/,
    ],
    ['a repeated code', { units: units.replace('"19333"', 'H50.05') }, /^units.yaml:3:3 {2}units\[2\].code .*mục 1/],
    [
      'an alias that is another code',
      { units: units.replace('STP', '"19333"') },
      /^units.yaml:2:\d+ {2}units\[1\].aliases\[0\]/,
    ],
    [
      'a long procedure code',
      { procedures: procedures.replace('1.001234', '1.001234.H50') },
      /procedures\[0\].code .*"1.001234"/,
    ],
    [
      'an unknown deciding unit',
      { procedures: `${procedures}  unit: H50.99\n` },
      /^procedures.yaml:9:3 {2}procedures\[0\].unit .*"H50.99"/,
    ],
    [
      'a department procedure without a unit',
      { procedures: procedures.replace('level: commune', 'level: department') },
      /procedures\[0\].unit .*đơn vị giải quyết/,
    ],
    [
      'a source of an unknown unit',
      { sources: sources.replace('H50.05', 'H50.99') },
      /^sources.yaml:1:\d+ {2}sources\[0\].unit .*"H50.99"/,
    ],
    [
      'swapped bounds',
      { province: province.replace('[18.09, 107.4]', '[107.4, 18.09]') },
      /^province.yaml:5:\d+ {2}province.bounds/,
    ],
    [
      'a province without a rule for supplements, with the line to add',
      { province: province.replace(/clock: .*\n/, '') },
      /^province.yaml:\d+:\d+ {2}province.clock .*"clock: \{ supplement: elapsed \}".* elapsed, working, restart, subtract/,
    ],
    [
      'a rule for supplements that there is not',
      { province: province.replace('supplement: elapsed', 'supplement: usual') },
      /^province.yaml:6:\d+ {2}province.clock.supplement .*elapsed, working, restart, subtract.*"usual"/,
    ],
  ])('for %s', async (_what, files, expected) => {
    await write(files);
    expect(await problemsOf()).toContainEqual(expect.stringMatching(expected));
  });

  it('for a circle of parents, named at each unit in it', async () => {
    await write({
      units: `${units}- { code: A, name: A, kind: centre, parent: B }\n- { code: B, name: B, kind: centre, parent: A }\n`,
    });
    const problems = await problemsOf();
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^units.yaml:7:\d+ {2}units\[3\].parent .*vòng/);
  });

  it('for indicators with unknown or foreign measures, thresholds in the wrong order and a shared place', async () => {
    const broken = indicators
      .replace('[dossier.received]', '[dossier.recieved]')
      .replace('headline: 4', 'headline: 3')
      .replace('breach: 90', 'breach: 96')
      .replace('measures: [complaint.open]', 'measures: [dossier.open]');
    await write({ indicators: broken });
    expect(await problemsOf()).toEqual([
      expect.stringMatching(/indicators\[0\].formula.measures\[0\] .*dossier.received/),
    ]);
    await write({ indicators: broken.replace('dossier.recieved', 'dossier.received') });
    const problems = await problemsOf();
    expect(problems.map((one) => one.split('  ')[1])).toEqual([
      'indicators[3].headline',
      'indicators[4].breach',
      'indicators[5].formula.measures[0]',
    ]);
  });

  it('for a file that is not there', async () => {
    await rm(join(dir, 'qt', 'sources.yaml'));
    expect(await problemsOf()).toEqual([expect.stringMatching(/^sources.yaml:1:1 {2}sources .*ENOENT/)]);
  });
});
