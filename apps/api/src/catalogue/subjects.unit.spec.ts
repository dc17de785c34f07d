import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bandOf } from '#catalogue/judging.js';
import { CatalogueError, loadCatalogue } from '#catalogue/load.js';

let dir: string;
const province = 'quang-binh-2021';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'subjects-'));
  await cp(`catalogue/${province}`, join(dir, province), { recursive: true });
  await cp('catalogue/calendars', join(dir, 'calendars'), { recursive: true });
  await cp('catalogue/states.yaml', join(dir, 'states.yaml'));
  await rm(join(dir, province, 'subjects.yaml'), { force: true });
  await rm(join(dir, province, 'devices.yaml'), { force: true });
});
afterEach(() => rm(dir, { recursive: true }));

const write = (file: string, text: string) => writeFile(join(dir, province, `${file}.yaml`), text);
const problems = async (file: string, text: string) => {
  await write(file, text);
  const error: unknown = await loadCatalogue(dir, province).catch((one: unknown) => one);
  if (!(error instanceof CatalogueError)) throw error ?? new Error('it was accepted');
  return error.problems.map(({ line, path, expectedEn }) => `${line} ${path} ${expectedEn}`);
};
const subject = (parts: string, more = '') => `- code: a
  name: A
  nameEn: A
  order: 1${more}
  parts:
${parts}
`;

describe('the subjects of a province', () => {
  it('come in their order, whatever the file says first', async () => {
    await write(
      'subjects',
      `- { code: b, name: B, nameEn: B, order: 2, parts: [{ kind: figures, indicators: [{ code: open }] }] }
- { code: a, name: A, nameEn: A, order: 1, parts: [{ kind: figures, indicators: [{ code: open, emphasis: true }] }] }
`,
    );
    const { books } = await loadCatalogue(dir, province);
    expect(books.subjects.map(({ code }) => code)).toEqual(['a', 'b']);
  });

  it('are refused with file, line and reason where they name what is not there', async () => {
    const text = subject(
      `    - kind: figures
      indicators:
        - { code: open }
        - { code: nothing }
    - { kind: rankings, indices: [PAR-INDEX, XYZ] }`,
      '\n  lead: H46.99',
    );
    expect(await problems('subjects', text)).toEqual([
      '5 subjects[0].lead the code of a unit in units.yaml',
      '10 subjects[0].parts[0].indicators[1].code the code of an indicator in indicators.yaml',
      '11 subjects[0].parts[1].indices[1] the code of an indicator in indicators.yaml',
    ]);
  });

  it('are refused where a part cannot show what it names', async () => {
    const text = subject(
      `    - { kind: breakdown, by: units, indicators: [grdp-growth] }
    - { kind: breakdown, by: procedures, indicators: [complaints] }
    - { kind: series, indicators: [open] }
    - { kind: readings, of: [camera], indicators: [cameras-online] }`,
    );
    expect(await problems('subjects', text)).toEqual([
      '6 subjects[0].parts[0].indicators[0] an indicator counted from the ledger (flow, stock, ratio)',
      '7 subjects[0].parts[1].indicators[0] an indicator of dossier alone where by is procedures',
      '8 subjects[0].parts[2].indicators[0] an observed indicator (formula kind: observed)',
      '9 subjects[0].parts[3].indicators[0] an indicator that some camera of devices.yaml sends',
    ]);
  });

  it('are refused where two take one place or a field is misspelt', async () => {
    const one = `parts: [{ kind: map, layer: units }]`;
    const text = `- { code: a, name: A, nameEn: A, order: 1, ${one} }\n- { code: a, name: B, nameEn: B, order: 1, ${one} }\n`;
    expect(await problems('subjects', text)).toEqual([
      '2 subjects[1].code a code that is not yet taken (by entry 0)',
      '2 subjects[1].order a place that is not yet taken',
    ]);
    expect(await problems('subjects', subject(`    - { kind: map, layers: units }`))).toHaveLength(2);
  });
});

describe('the devices of a province', () => {
  it('are refused where unit, source, indicator or bands cannot be right', async () => {
    const text = `- code: cam-1
  name: Cam
  kind: camera
  unit: "99999"
  source: mot-cua
  expectedSeconds: 900
  indicators: [open]
  bands: [{ from: 2, name: a }, { from: 1, name: b }]
`;
    expect(await problems('devices', text)).toEqual([
      '4 devices[0].unit the code of a unit in units.yaml',
      '5 devices[0].source the code of a source in sources.yaml that sends kpi',
      '7 devices[0].indicators[0] an observed indicator (formula kind: observed)',
      '8 devices[0].bands[1].from more than the band before',
    ]);
  });
});

describe('the judging of an indicator', () => {
  const indicators = async (more: string) => {
    const file = join(dir, province, 'indicators.yaml');
    const text = await readFile(file, 'utf8');
    const count = text.split('\n').length;
    const line = `- { code: new, name: N, nameEn: N, version: 1, unit: percent, direction: higher, formula: { kind: observed, indicator: new }, window: year, kinds: [kpi], ${more} }\n`;
    return (await problems('indicators', text + line)).map((problem) => problem.replace(String(count), 'last'));
  };

  it('is refused where phases go back, do not end in the whole plan, or thresholds stand the wrong way round', async () => {
    const phases = (months: number[]) => `ofPlan: { attention: 90, breach: 100, phases: [${months.join(', ')}] }`;
    const found = await indicators(phases([5, 4, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95]));
    expect(found.map((problem) => problem.replace(/indicators\[\d+\]/, 'new'))).toEqual([
      'last new.ofPlan.breach a threshold no better than attention',
      'last new.ofPlan.phases[1] no less than the month before',
      'last new.ofPlan.phases[11] 100 in the last month',
    ]);
  });

  it('is refused where an indicator has two ways of it, or a source that sends no indicators', async () => {
    const found = await indicators('source: mot-cua, attention: 1, bands: [{ from: 0, name: a }]');
    expect(found.map((problem) => problem.replace(/indicators\[\d+\]/, 'new'))).toEqual([
      'last new.source the code of a source in sources.yaml that sends kpi',
      'last new.bands one way of judging: ofPlan, bands, or attention/breach',
    ]);
  });

  it('finds the band of a value, a bound belonging to the band above it', () => {
    const bands = [0, 51, 101].map((from) => ({ from, name: String(from), judgement: 'none' as const }));
    expect([50.9, 51, 500, -1].map((value) => bandOf(value, bands)?.name)).toEqual(['0', '51', '101', '0']);
  });
});
