import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { bookFiles, type BookContents, type BookName } from '#catalogue/book-schemas.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { crossCheck, type Files } from '#catalogue/cross-check.js';
import { crossCheckBooks, type Books } from '#catalogue/cross-check-books.js';
import { checkLives } from '#catalogue/cross-check-lives.js';
import { checkStages } from '#catalogue/stages.js';
import { checkComplaintClocks } from '#catalogue/complaint-clocks.js';
import { problemText, type Problem } from '#catalogue/problem.js';
import { readCalendar } from '#catalogue/read-calendar.js';
import { readStates } from '#catalogue/read-states.js';
import { readScoreCodes } from '#catalogue/score-codes.js';
import { readYaml } from '#catalogue/read-yaml.js';
import { files, type Contents, type FileName } from '#catalogue/schemas.js';

/** A catalogue that must not come into force, with everything that is wrong in all of its files. */
export class CatalogueError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    const lines = problems.map((problem) => `  ${problemText(problem)}`);
    super(`Danh mục sai / Wrong catalogue (${problems.length}):\n${lines.join('\n')}`);
    this.name = 'CatalogueError';
  }
}

/** Reads and checks `<dir>/<province>/*.yaml`. Throws CatalogueError, which names every problem with file and line. */
export async function loadCatalogue(dir: string, provinceFolder: string): Promise<Catalogue> {
  const hash = createHash('sha256');
  const read = async (name: string, schema: z.ZodType, optional: boolean) => {
    const { file, bytes } = await readOwn(dir, provinceFolder, name);
    if (Buffer.isBuffer(bytes)) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    else if (!optional || bytes.code !== 'ENOENT') return unreadable(file, name, bytes);
    return readYaml(file, name, Buffer.isBuffer(bytes) ? bytes.toString('utf8') : '[]', schema);
  };
  const found: Partial<Record<FileName | BookName, unknown>> = {};
  for (const name of Object.keys(files) as FileName[]) found[name] = await read(name, files[name], false);
  for (const name of Object.keys(bookFiles) as BookName[]) found[name] = await read(name, bookFiles[name], true);
  const all = found as Files & Books;
  const former = (await read('former-units', files.units, true)) as Files['units'];
  const { calendar, ...other } = await readCalendar(dir, provinceFolder);
  hash.update(other.hash);
  const { states, ...said } = await readStates(dir, provinceFolder, all.sources.data);
  hash.update(said.hash);
  const crossed = [
    ...crossCheck(all),
    ...checkComplaintClocks(all['complaint-clocks'], all.categories.data),
    ...checkStages(all.stages, all.procedures.data),
    ...crossCheckBooks(all, all.units.data, all.indicators.data, all.sources.data),
  ];
  const lives = [...former.problems, ...checkLives(all.units, former)];
  const problems = [
    ...lives,
    ...Object.values(all).flatMap((file) => file.problems),
    ...crossed,
    ...other.problems,
    ...said.problems,
  ];
  if (problems.length > 0 || calendar === null || states === null) throw new CatalogueError(problems);
  const contents = Object.fromEntries(Object.entries(all).map(([name, file]) => [name, file.data]));
  contents['units'] = [...(all.units.data ?? []), ...(former.data ?? [])];
  const scoreCodes = await readScoreCodes(dir);
  hash.update([...scoreCodes].join());
  const catalogue = assemble(contents as Contents & BookContents, hash.digest('hex'));
  const province = await withMap(catalogue.province, dir, provinceFolder);
  return { ...catalogue, province, calendar, states, scoreCodes };
}

/** Files that stand beside the provinces for those that have none of their own. */
const usual: readonly string[] = ['alarms'];

/** The file of a province, or the usual one where it has none. */
async function readOwn(dir: string, folder: string, name: string) {
  const read = async (file: string) => ({
    file,
    bytes: await readFile(file).catch((error: NodeJS.ErrnoException) => error),
  });
  const own = await read(join(dir, folder, `${name}.yaml`));
  return usual.includes(name) && isAbsent(own.bytes) ? read(join(dir, `${name}.yaml`)) : own;
}
const isAbsent = (read: Buffer | NodeJS.ErrnoException) => !Buffer.isBuffer(read) && read.code === 'ENOENT';

/** Whether there is a base map to draw. */
async function withMap(province: Catalogue['province'], dir: string, folder: string): Promise<Catalogue['province']> {
  const file = join(dir, folder, 'map', 'base.topo.json');
  const hasMap = await access(file).then(
    () => true,
    () => false,
  );
  return { ...province, hasMap };
}

function unreadable(file: string, name: string, error: NodeJS.ErrnoException) {
  const [expected, expectedEn] = ['tệp đọc được', 'a readable file'];
  const problem: Problem = {
    file,
    line: 1,
    col: 1,
    path: name,
    expected,
    expectedEn,
    found: error.code ?? error.message,
  };
  return { data: null, problems: [problem], problem: () => problem };
}

/** Checked contents → the catalogue that the program works with. Pure. */
function assemble(contents: Contents & BookContents, version: string): Omit<Catalogue, 'calendar' | 'states'> {
  const { province, units, procedures, categories, sources, indicators } = contents;
  const root = units.find((unit) => unit.kind === 'province' && unit.parent === null && unit.validTo === null);
  return {
    province: {
      code: province.code,
      agency: province.agency,
      name: province.name,
      fullName: province.fullName ?? province.name,
      nameEn: province.nameEn,
      simulated: province.simulated,
      bounds: province.bounds,
      rootUnit: root?.code ?? province.agency,
      clock: province.clock,
      asOf: province.asOf,
      league: province.league,
    },
    units: byCode(
      units.map(({ type: _t, areaKm2: _a, predecessors: _p, ...unit }) => ({
        ...unit,
        shortName: unit.shortName ?? unit.name,
      })),
    ),
    unitCodes: spellings(units, (unit) => [unit.code, ...unit.aliases]),
    formerCodes: formerCodes(units),
    procedures: byCode(procedures),
    categories: byCode(categories),
    complaintClocks: contents['complaint-clocks'],
    sources: byCode(sources),
    sourceCodes: spellings(sources, (source) => [source.code, `urn:ioc:source:${source.code}`, ...source.aliases]),
    indicators: byCode(indicators),
    books: booksOf(contents),
    version,
  };
}

function booksOf(contents: BookContents): Catalogue['books'] {
  const { scoreboard, processes, ratings, reports, officials, subjects, devices, layers, stages, alarms } = contents;
  const { drills, hospitals, quality, scenes } = contents;
  return {
    ...{
      scoreboard,
      processes,
      ratings,
      reports,
      officials,
      devices,
      layers,
      stages,
      alarms,
      drills,
      hospitals,
      quality,
      scenes,
    },
    subjects: inOrder(subjects),
  };
}

const inOrder = <T extends { order: number }>(rows: readonly T[]) => [...rows].sort((a, b) => a.order - b.order);

const byCode = <T extends { code: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.code, row]));

const spellings = <T extends { code: string }>(rows: readonly T[], names: (row: T) => string[]) =>
  new Map(rows.flatMap((row) => names(row).map((name) => [name, row.code] as const)));

function formerCodes(units: Contents['units']): Map<string, string[]> {
  const bore = new Map<string, string[]>();
  for (const { code, formerCodes: codes = [] } of units)
    for (const one of codes) bore.set(one, [...(bore.get(one) ?? []), code]);
  return bore;
}
