import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CatalogueError, loadCatalogue } from '#catalogue/load.js';
import { filterProcedures } from '#catalogue/procedure-filter.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'books-'));
  await cp('catalogue/lai-chau-2015', join(dir, 'lai-chau'), { recursive: true });
  await cp('catalogue/calendars', join(dir, 'calendars'), { recursive: true });
  await cp('catalogue/states.yaml', join(dir, 'states.yaml'));
});
afterEach(() => rm(dir, { recursive: true }));

const problems = async (file: string, text: string) => {
  await writeFile(join(dir, 'lai-chau', `${file}.yaml`), text);
  const error: unknown = await loadCatalogue(dir, 'lai-chau').catch((one: unknown) => one);
  if (!(error instanceof CatalogueError)) throw error;
  return error.problems.map(({ line, path }) => `${file}.yaml:${line} ${path}`);
};

describe('the books of a province', () => {
  it('may be left out, and then are empty', async () => {
    await rm(join(dir, 'lai-chau', 'processes.yaml'));
    const { books } = await loadCatalogue(dir, 'lai-chau');
    expect([books.processes.length, books.ratings.length, books.scoreboard.length]).toEqual([0, 1, 0]);
  });

  it('are refused with file and line where they name a unit or an indicator that is not there', async () => {
    const sheet = `- index: PAPI\n  components:\n    - { component: it-staff, lead: H35.99 }\n`;
    expect(await problems('scoreboard', sheet)).toEqual([
      'scoreboard.yaml:1 scoreboard[0].index',
      'scoreboard.yaml:3 scoreboard[0].components[0].lead',
    ]);
  });

  it('are refused where two entries have one code', async () => {
    const measure =
      '{ code: a, name: a, nameEn: a, numerator: beds, denominator: visits, per: 1, unit: x, unitEn: x, direction: none }';
    expect(await problems('quality', `- ${measure}\n- ${measure}\n`)).toEqual(['quality.yaml:2 quality[1].code']);
    const layer = '{ code: a, name: a, nameEn: a, of: assets }';
    const found = await problems('layers', `- ${layer}\n- ${layer}\n`);
    expect(found).toContain('layers.yaml:2 layers[1].code');
  });

  it('are refused where a code in the subject of events reads like a name, since those events would be refused', async () => {
    const set = (code: string) => `- { code: ${code}, name: a, to: b, period: year, indicators: [it-staff] }\n`;
    expect(await problems('reports', set('bc-nam') + set('bao-cao-nam'))).toEqual(['reports.yaml:2 reports[1].code']);
    const hospital = '{ code: le-thuy, name: a, unit: H35.01, source: none }';
    expect(await problems('hospitals', `- ${hospital}\n`)).toContain('hospitals.yaml:1 hospitals[0].code');
    const points = 'criteria: [{ indicator: it-staff, name: c, max: 10 }], classes: [{ name: Khá, from: 5 }]';
    const sheet = `{ code: dang-ky, name: a, basis: b, ${points}, units: [H35.01] }`;
    expect(await problems('ratings', `- ${sheet}\n`)).toContain('ratings.yaml:1 ratings[0].code');
  });

  it('are refused where classes stand in the wrong order or a report names nothing known', async () => {
    const rating = `- code: a
  name: a
  basis: b
  criteria: [{ indicator: it-staff, name: c, max: 10 }]
  classes: [{ name: Khá, from: 5 }, { name: Tốt, from: 8 }]
  units: [H35.01]
`;
    expect(await problems('ratings', rating)).toEqual(['ratings.yaml:5 ratings[0].classes[1].from']);
  });
});

describe('a filter of procedures', () => {
  it('counts a unit with all below it, and the whole catalogue for the root', async () => {
    const catalogue = await loadCatalogue('catalogue', 'dien-bien-2020');
    const count = (filter: object) => filterProcedures(catalogue, filter).length;
    expect(count({})).toBe(1668);
    expect(count({ unit: 'H18' })).toBe(1668);
    const departments = [...catalogue.units.values()].filter(({ kind }) => kind === 'department');
    const ofDepartments = departments.reduce((sum, { code }) => sum + count({ unit: code }), 0);
    expect(ofDepartments).toBe(count({ level: 'department' }));
    expect(count({ serviceLevel: [3, 4] })).toBe(count({ serviceLevel: [3] }) + count({ serviceLevel: [4] }));
    expect(count({ nationalPortal: false }) + count({ nationalPortal: true })).toBe(1668);
  });
});
