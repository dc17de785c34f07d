import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkNational, checkOwn } from '#catalogue/check-states.js';
import type { Problem } from '#catalogue/problem.js';
import { type Path, readYaml } from '#catalogue/read-yaml.js';
import { NationalStatesFile, type OwnStates, OwnStatesFile } from '#catalogue/state-schemas.js';
import { ownKey, plainStateCode, type OwnState, type StateBook } from '#catalogue/states.js';

export interface ReadStates {
  readonly states: StateBook | null;
  readonly problems: readonly Problem[];
  readonly hash: string;
}

/** The national states and the province's own codes. `sources`: codes that may have some; null: they are unreadable. */
export async function readStates(
  dir: string,
  province: string,
  sources: readonly { code: string }[] | null,
): Promise<ReadStates> {
  const nationalFile = join(dir, 'states.yaml');
  const ownFile = join(dir, province, 'states.yaml');
  const [nationalText, ownText] = await Promise.all([
    readFile(nationalFile, 'utf8').catch(() => ''),
    readFile(ownFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '[]';
      throw error;
    }),
  ]);
  const national = readYaml(nationalFile, 'states', nationalText, NationalStatesFile);
  const own = readYaml(ownFile, 'states', ownText, OwnStatesFile);
  const problems = [...national.problems, ...own.problems];
  const saying =
    (file: typeof national | typeof own) =>
    (...words: [Path, string, string]) =>
      problems.push(file.problem(...words));
  const known = sources && new Set(sources.map(({ code }) => code));
  if (national.data) checkNational(national.data, saying(national));
  if (own.data) checkOwn(own.data, (code) => known === null || known.has(code), saying(own));
  const hash = createHash('sha256').update(`${nationalText.length}\0${nationalText}\0${ownText}`).digest('hex');
  if (!national.data || !own.data || problems.length > 0) return { states: null, problems, hash };
  const { states, groupings } = national.data;
  const byState = new Map(states.map((one) => [one.state, one]));
  return { states: { states: byState, groupings, own: byKey(own.data) }, problems, hash };
}

function byKey(rows: OwnStates): StateBook['own'] {
  const found = new Map<string, OwnState[]>();
  for (const row of rows) {
    const code = plainStateCode(row.code);
    const key = ownKey(row.source, code);
    found.set(key, [...(found.get(key) ?? []), { ...row, code }]);
  }
  return found;
}
