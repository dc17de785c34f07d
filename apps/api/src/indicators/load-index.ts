import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CatalogueRefused, type YamlText, parseYaml } from '#calendar/yaml-text.js';
import { type Component, levels } from '#indicators/formula.js';
import type { IndexGroup, ScoreIndex } from '#indicators/index-766.js';
import { compareRationals, rational, sum, toNumber } from '#indicators/rational.js';

const Exact = z
  .union([z.number(), z.string()])
  .refine(
    (value) => /^\d+(\.\d+)?$|^\d+\/[1-9]\d*$/.test(String(value)),
    'expected a number from 0, e.g. 6, 0.80 or 4/5',
  );
const Name = z.string().min(1);
const Measure = z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected the name of a measure: lower case, digits, hyphens');

const ComponentEntry = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'expected a code in capitals'),
  symbol: z.string().length(1).optional(),
  name: Name,
  max: Exact,
  threshold: Exact.default(1),
  zero: z.union([z.literal(0), z.literal('max'), z.null(), z.strictObject({ shareWith: z.array(z.string()).min(1) })]),
  appliesTo: z
    .array(z.enum(levels))
    .min(1)
    .default([...levels]),
  countsFirst: z.boolean().default(false),
  numerator: Measure,
  denominator: Measure,
  times: z.string().optional(),
  movedBy: z.array(z.string()).default([]),
  source: Name,
  note: z.string().optional(),
});
const IndexFile = z.strictObject({
  code: Name,
  version: Name,
  name: Name,
  basis: Name,
  max: Exact,
  groups: z
    .array(
      z.strictObject({ code: Name, name: Name, max: Exact, total: Name, components: z.array(ComponentEntry).min(1) }),
    )
    .min(1),
});
type IndexFile = z.infer<typeof IndexFile>;

/** All versions in a folder, by version. @throws CatalogueRefused */
export function loadIndices(folder: string): ReadonlyMap<string, ScoreIndex> {
  const versions = new Map<string, ScoreIndex>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const index = parseIndex(readFileSync(join(folder, file), 'utf8'), join(folder, file));
    if (versions.has(index.version))
      throw new CatalogueRefused([`${join(folder, file)}:1: version ${index.version} exists in another file`]);
    versions.set(index.version, index);
  }
  return versions;
}

/** @throws CatalogueRefused naming file, line and reason of every problem. */
export function parseIndex(text: string, file: string): ScoreIndex {
  const yaml = parseYaml(text, file, IndexFile);
  const problems = [...sumProblems(yaml), ...codeProblems(yaml)];
  if (problems.length > 0) throw new CatalogueRefused(problems);
  const { code, version, name, basis } = yaml.value;
  return { code, version, name, basis, groups: yaml.value.groups.map(toGroup) };
}

const toGroup = (group: IndexFile['groups'][number]): IndexGroup => ({
  code: group.code,
  name: group.name,
  max: rational(group.max),
  total: group.total,
  components: group.components.map(toComponent),
});

const toComponent = (entry: z.infer<typeof ComponentEntry>): Component => ({
  ...entry,
  symbol: entry.symbol ?? null,
  max: rational(entry.max),
  threshold: rational(entry.threshold),
  zero: entry.zero === 0 ? 'zero' : entry.zero === null ? 'null' : entry.zero,
  times: entry.times ?? null,
  note: entry.note ?? null,
});

function sumProblems(yaml: YamlText<IndexFile>): string[] {
  const problems: string[] = [];
  const check = (at: string, whole: string | number, parts: readonly (string | number)[], what: string) => {
    const added = sum(parts.map(rational));
    if (compareRationals(added, rational(whole)) !== 0)
      problems.push(`${at}: max ${whole}, but its ${what} add up to ${toNumber(added)}`);
  };
  const { groups, max } = yaml.value;
  check(
    yaml.at('max'),
    max,
    groups.map((group) => group.max),
    'groups',
  );
  groups.forEach((group, g) =>
    check(
      yaml.at('groups', g, 'max'),
      group.max,
      group.components.map((one) => one.max),
      'components',
    ),
  );
  return problems;
}

function codeProblems(yaml: YamlText<IndexFile>): string[] {
  const problems: string[] = [];
  const entries = yaml.value.groups.flatMap((group, g) =>
    group.components.map((component, c) => ({ component, group, g, c })),
  );
  const codes = new Set<string>();
  for (const { component, group, g, c } of entries) {
    const at = (field: string) => yaml.at('groups', g, 'components', c, field);
    if (codes.has(component.code)) problems.push(`${at('code')}: ${component.code} is already said above`);
    codes.add(component.code);
    if (rational(component.threshold).n === 0n) problems.push(`${at('threshold')}: threshold must be above 0`);
    const shared = component.zero !== null && typeof component.zero === 'object' ? component.zero.shareWith : [];
    for (const code of shared) {
      const inGroup = group.components.some((one) => one.code === code && code !== component.code);
      if (!inGroup)
        problems.push(`${at('zero')}: shares its points with ${code}, which is not another component of ${group.code}`);
    }
  }
  for (const { component, g, c } of entries) {
    if (component.times !== undefined && !codes.has(component.times)) {
      problems.push(
        `${yaml.at('groups', g, 'components', c, 'times')}: ${component.times} is not a component of this index`,
      );
    }
  }
  return problems;
}
