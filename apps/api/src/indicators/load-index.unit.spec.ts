import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadIndices, parseIndex } from '#indicators/load-index.js';
import { scoreRows } from '#indicators/score-row.js';

const folder = new URL('../../../../catalogue/indices/766', import.meta.url).pathname;
const indices = loadIndices(folder);

describe('a wrong index is refused with file, line and reason', () => {
  const text = readFileSync(`${folder}/2026.yaml`, 'utf8');
  const refused = (from: string, to: string) => {
    expect(text).toContain(from);
    return () => parseIndex(text.replace(from, to), '2026.yaml');
  };
  it.each([
    [
      'code: PUBLISH_ON_TIME\n        name: Tỷ lệ TTHC công bố đúng hạn\n        max: 6',
      'code: PUBLISH_ON_TIME\n        name: X\n        max: 5',
      'max 18, but its components add up to 17',
    ],
    ['code: PUBLIC_CONTENT_FULL', 'code: PUBLISH_ON_TIME', 'PUBLISH_ON_TIME is already said above'],
    ["threshold: '0.80'", "threshold: '0'", 'threshold must be above 0'],
    ['zero: max', 'zero: maybe', 'groups.3.components.2.zero'],
    ['shareWith: [PETITION_PROCESSING_ON_TIME', 'shareWith: [PROGRESS', 'which is not another component of MDHL18'],
    ['shareWith: [PETITION_PROCESSING_ON_TIME', 'shareWith: [PETITION_HANDLING_SATISFACTION', 'which is not another'],
    [
      'code: PUBLISH_ON_TIME',
      'code: PUBLISH_ON_TIME\n        times: NOTHING',
      'NOTHING is not a component of this index',
    ],
    ['numerator: procedures-published-on-time', 'numerator: Published', 'expected the name of a measure'],
    ['numerator: procedures-published-on-time', 'numerator: procedures.published', 'expected the name of a measure'],
    ['code: PUBLISH_ON_TIME', 'code: xPUBLISH_ON_TIME', 'expected a code in capitals'],
    ['code: PUBLISH_ON_TIME', 'code: PUBLISH_ON_TIMEx', 'expected a code in capitals'],
    ...['x0.80', '0.80x', 'x4/5', '4/5x', '4/0', '-4/5', '4/'].map(
      (value) => ["threshold: '0.80'", `threshold: '${value}'`, 'expected a number from 0'] as const,
    ),
  ])('%s', (from, to, reason) => {
    expect(refused(from, to)).toThrow(reason);
    expect(refused(from, to)).toThrow(/2026\.yaml:\d+: /);
  });
  it.each(['4/5', '12/15', '0.8', '8/10'])('takes a threshold that is written as %s', (value) => {
    const { groups } = refused("threshold: '0.80'", `threshold: '${value}'`)();
    expect(
      groups.flatMap(({ components }) => components).some(({ threshold }) => threshold.n * 5n === threshold.d * 4n),
    ).toBe(true);
  });
  it('keeps what is said of a component, and takes one that nothing is said of as moved by no case', () => {
    const components = indices.get('2022-docx')!.groups.flatMap((group) => group.components);
    const of = (code: string) => components.find((one) => one.code === code);
    expect(of('PUBLIC_CONTENT_FULL')).toMatchObject({ note: 'Tính tại thời điểm, không theo kỳ', movedBy: [] });
    expect(of('ONLINE_SERVICE_USED')).toMatchObject({ note: null, times: null, movedBy: [] });
  });
  it('of a folder reads its YAML files alone, by version, each version once', async () => {
    const { mkdtemp, writeFile, rm } = await import('node:fs/promises');
    const { tmpdir } = await import('node:os');
    const copy = await mkdtemp(`${tmpdir()}/index-`);
    await writeFile(`${copy}/b.yaml`, text);
    await writeFile(`${copy}/note.txt`, 'no index');
    expect([...loadIndices(copy).keys()]).toEqual(['2026']);
    await writeFile(`${copy}/a.yaml`, text);
    expect(() => loadIndices(copy)).toThrow(/b\.yaml:1: version 2026 exists in another file/);
    await rm(copy, { recursive: true });
  });
  it('names the versions and metrics there are', () => {
    const row = { metric: 'NOTHING', level: 'province' as const, numerator: 1, denominator: 2 };
    expect(() => scoreRows(indices, [{ ...row, version: '2030' }])).toThrow(
      'the catalogue has 2022-docx, 2022-live, 2026',
    );
    expect(() => scoreRows(indices, [row])).toThrow(
      'metric NOTHING: unknown to version 2022-live; known: OVERALL, TRANSPARENCY_TOTAL',
    );
  });
});
