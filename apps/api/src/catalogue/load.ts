import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Catalogue } from '#catalogue/catalogue.js';
import { crossCheck, type Files } from '#catalogue/cross-check.js';
import { problemText, type Problem } from '#catalogue/problem.js';
import { readCalendar } from '#catalogue/read-calendar.js';
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
  const read: Partial<Record<FileName, unknown>> = {};
  for (const name of Object.keys(files) as FileName[]) {
    const file = join(dir, provinceFolder, `${name}.yaml`);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
    read[name] =
      !Buffer.isBuffer(bytes)
        ? unreadable(file, name, bytes)
        : readYaml(file, name, bytes.toString('utf8'), files[name] as z.ZodType);
    if (Buffer.isBuffer(bytes)) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  const all = read as Files;
  const { calendar, ...other } = await readCalendar(dir, provinceFolder);
  hash.update(other.hash);
  const problems = [...Object.values(all).flatMap((file) => file.problems), ...crossCheck(all), ...other.problems];
  if (problems.length > 0 || calendar === null) throw new CatalogueError(problems);
  const contents = Object.fromEntries(Object.entries(all).map(([name, file]) => [name, file.data])) as Contents;
  return { ...assemble(contents, hash.digest('hex')), calendar };
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
function assemble(contents: Contents, version: string): Omit<Catalogue, 'calendar'> {
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
    },
    units: byCode(
      units.map(({ type: _t, areaKm2: _a, predecessors: _p, ...unit }) => ({
        ...unit,
        shortName: unit.shortName ?? unit.name,
      })),
    ),
    unitCodes: spellings(units, (unit) => [unit.code, ...unit.aliases]),
    procedures: byCode(procedures),
    categories: byCode(categories),
    sources: byCode(sources),
    sourceCodes: spellings(sources, (source) => [source.code, `urn:ioc:source:${source.code}`, ...source.aliases]),
    indicators: byCode(indicators),
    version,
  };
}

const byCode = <T extends { code: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.code, row]));

const spellings = <T extends { code: string }>(rows: readonly T[], names: (row: T) => string[]) =>
  new Map(rows.flatMap((row) => names(row).map((name) => [name, row.code] as const)));
