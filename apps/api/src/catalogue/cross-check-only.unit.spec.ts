import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CatalogueError, loadCatalogue } from '#catalogue/load.js';
import { problemText } from '#catalogue/problem.js';

let dir: string;
let shipped: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'only-'));
  await cp('catalogue', dir, { recursive: true });
  shipped = await readFile(join(dir, 'quang-tri/indicators.yaml'), 'utf8');
});
afterEach(() => rm(dir, { recursive: true }));

const indicator = (only: string, more = 'kinds: [dossier]') => `
- code: construction
  name: Hồ sơ xây dựng
  nameEn: Construction dossiers
  version: 1
  unit: count
  direction: none
  formula: { kind: flow, measures: [${more.includes('task') ? 'task.assigned' : 'dossier.received'}], only: ${only} }
  window: year
  ${more}
`;
async function loaded(text: string): Promise<string[]> {
  await writeFile(join(dir, 'quang-tri/indicators.yaml'), shipped + text);
  const error: unknown = await loadCatalogue(dir, 'quang-tri').then(
    () => null,
    (one: unknown) => one,
  );
  if (error === null) return [];
  if (!(error instanceof CatalogueError)) throw error;
  return error.problems.map((one) => problemText(one).replace(dir, ''));
}

describe('what a formula is about', () => {
  it('may be fields, procedures and a channel of the catalogue', async () => {
    expect(await loaded(indicator('{ field: Hộ tịch, channel: online }'))).toEqual([]);
    expect(await loaded(indicator('{ field: [Hộ tịch, Đất đai], procedures: ["1.001193"] }'))).toEqual([]);
  });

  it('is refused with file and line where the catalogue has no such field or procedure, or no such channel', async () => {
    const line = shipped.split('\n').length + 7;
    const [field] = await loaded(indicator('{ field: [Hộ tịch, Hàng không] }'));
    expect(field).toMatch(new RegExp(`^/quang-tri/indicators.yaml:${line}:\\d+ .*only\\.field\\[1\\].*lĩnh vực`));
    const [procedure] = await loaded(indicator('{ procedures: ["9.999999"] }'));
    expect(procedure).toMatch(new RegExp(`:${line}:\\d+ .*only\\.procedures\\[0\\].*procedures\\.yaml`));
    expect((await loaded(indicator('{ channel: fax }')))[0]).toMatch(/channel.*direct, online, post/);
  });

  it('is dossiers alone, and the indicator that units are ranked by is about all of them', async () => {
    expect((await loaded(indicator('{ channel: online }', 'kinds: [task]')))[0]).toMatch(/only .*kinds là dossier/);
    await appendFile(join(dir, 'quang-tri/province.yaml'), 'league: on-time-rate\n');
    expect(await loaded('')).toEqual([]);
    shipped = shipped.replace(
      '- { measure: dossier.overdue, as: stock }\n  window: year',
      '- { measure: dossier.overdue, as: stock }\n    only: { channel: online }\n  window: year',
    );
    expect((await loaded(''))[0]).toMatch(/only .*xếp hạng/);
    shipped = shipped.replace('- code: on-time-rate', '- code: other-rate');
    expect((await loaded(''))[0]).toMatch(/^\/quang-tri\/province.yaml:\d+:\d+ .*league .*indicators.yaml/);
  });
});
