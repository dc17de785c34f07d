import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLine, SectionHash } from '@ioc/api/export/canonical';
import { compareLines, type Difference, differenceText } from '@ioc/api/export/compare';
import { type SectionName, sectionNames } from '@ioc/api/export/export';
import { root } from '@ioc/test/support/api';
import type { Sections } from '@ioc/test/upgrade/export-text';
import { type FixtureName, fixturePath, lastKnownDay } from '@ioc/test/upgrade/fixture';

/**
 * What a fixture must say after its upgrade: the hash of every section, how many statements differ from the recorded ones,
 * and every difference of a case with the number of the decision that wants it.
 */
export interface Expectation {
  readonly sections: Readonly<Record<SectionName, { readonly hash: string; readonly differences: number }>>;
  readonly cases: readonly { readonly decision: string; readonly text: string }[];
}

/** What an upgraded database says beside what the program said that recorded it. */
export function found(recorded: Sections, upgraded: Sections) {
  const comparable = (of: Sections): Sections => ({ ...of, ledger: undated(of.ledger).sort() });
  const [was, is] = [comparable(recorded), comparable(upgraded)];
  const known = knownFacts(was.cases);
  const differences = Object.fromEntries(
    sectionNames.map((name) => [
      name,
      compareLines(was[name], is[name]).filter((one) => name !== 'cases' || known(one)),
    ]),
  ) as Record<SectionName, Difference[]>;
  const sections = Object.fromEntries(
    sectionNames.map((name) => [name, { hash: hashOf(is[name]), differences: differences[name].length }]),
  ) as Expectation['sections'];
  return { sections, differences, cases: differences.cases.map(differenceText) };
}

/**
 * A cell that became known after the fixture was recorded, by the upgrade or because its day had not come, has no date of
 * its own: tomorrow's run must say the same as today's.
 */
function undated(cells: readonly string[]): string[] {
  const sums = new Map<string, { key: string[]; n: number }>();
  for (const { key, facts } of cells.map(parseLine)) {
    const known = key.at(-1) as string;
    const own = [...key.slice(0, -1), known > lastKnownDay ? 'later' : known];
    const n = (sums.get(own.join('\t'))?.n ?? 0) + (facts as number);
    sums.set(own.join('\t'), { key: own, n });
  }
  return [...sums.values()].filter(({ n }) => n !== 0).map(({ key, n }) => JSON.stringify([key, n]));
}

/** A fact that no case of the kind had a word for when it was recorded is news, and no difference. */
function knownFacts(cases: readonly string[]): (one: Difference) => boolean {
  const known = new Set<string>();
  for (const text of cases) {
    const { key, facts } = parseLine(text);
    for (const name of Object.keys(facts as object)) known.add(`${key[1]} ${name}`);
  }
  return ({ key, fact }) => fact === '' || known.has(`${key[1]} ${fact}`);
}

function hashOf(lines: readonly string[]): string {
  const hash = new SectionHash();
  for (const line of lines) hash.add(line);
  return hash.digest();
}

export async function readExpectation(name: FixtureName): Promise<Expectation> {
  const sections = JSON.parse(await readFile(fixturePath(name, 'expected.json'), 'utf8')) as Expectation['sections'];
  const rows = (await readFile(fixturePath(name, 'differences.tsv'), 'utf8')).split('\n').filter((row) => row !== '');
  const cases = rows.map((row) => {
    const [decision = '', text = ''] = row.split(/\t(.*)/s);
    return { decision, text };
  });
  return { sections, cases };
}

export async function writeExpectation(name: FixtureName, { sections, cases }: Expectation): Promise<void> {
  await writeFile(fixturePath(name, 'expected.json'), `${JSON.stringify(sections, null, 2)}\n`);
  const rows = cases.map(({ decision, text }) => `${decision}\t${text}\n`);
  await writeFile(fixturePath(name, 'differences.tsv'), rows.join(''));
}

/** Numbers that no file of docs/decisions has. */
export async function unknownDecisions(numbers: Iterable<string>): Promise<string[]> {
  const files = await readdir(join(root, 'docs', 'decisions'));
  return [...new Set(numbers)].filter((number) => !files.some((file) => file.startsWith(`${number}-`)));
}
