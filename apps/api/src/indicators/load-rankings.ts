import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { CatalogueRefused, parseYaml } from '#calendar/yaml-text.js';

const ComponentEntry = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  /** Greatest score or weight; null where the method of the year is not known. */
  max: z.number().positive().nullable(),
});
const VersionEntry = z.strictObject({
  version: z.string().min(1),
  basis: z.string().min(1),
  from: z.int(),
  to: z.int().nullable(),
  scale: z.strictObject({
    min: z.number(),
    max: z.number(),
    unit: z.enum(['điểm', '%', 'chỉ số']),
    decimals: z.int().min(0).max(4),
  }),
  confirmed: z.boolean().default(true),
  components: z.array(ComponentEntry),
});
const RankingEntry = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  owner: z.string().min(1),
  direction: z.enum(['higher', 'lower']),
  /** Months after the end of the year when it is usually announced. */
  announcedAfterMonths: z.int().nullable(),
  versions: z.array(VersionEntry).min(1),
});
const EditionYears = z.strictObject({ from: z.int(), to: z.int().nullable(), provinces: z.int().positive() });
const RankingsFile = z.strictObject({
  provinces: z.array(EditionYears).min(1),
  rankings: z.array(RankingEntry).min(1),
});

export type Ranking = z.infer<typeof RankingEntry>;
type RankingVersion = z.infer<typeof VersionEntry>;
export interface Rankings {
  readonly rankings: ReadonlyMap<string, Ranking>;
  /** Provinces that an edition of the year ranks; null for a year that the catalogue does not know. */
  provincesIn(year: number): number | null;
  /** Method of an index in a year; null where unknown. */
  versionIn(code: string, year: number): RankingVersion | null;
}

export const loadRankings = (path: string): Rankings => parseRankings(readFileSync(path, 'utf8'), path);

/** @throws CatalogueRefused naming file, line and reason of every problem. */
export function parseRankings(text: string, file: string): Rankings {
  const yaml = parseYaml(text, file, RankingsFile);
  const problems: string[] = [];
  yaml.value.rankings.forEach((ranking, r) => {
    const at = (...path: PropertyKey[]) => yaml.at('rankings', r, ...path);
    if (yaml.value.rankings.findIndex((one) => one.code === ranking.code) !== r)
      problems.push(`${at('code')}: ${ranking.code} is already said above`);
    ranking.versions.forEach((version, v) => {
      const later = ranking.versions[v + 1];
      if (later && (version.to === null || version.to >= later.from))
        problems.push(`${at('versions', v)}: ${version.version} overlaps ${later.version}`);
      const maxima = version.components.map((one) => one.max);
      const sum = maxima.reduce<number>((total, max) => total + (max ?? 0), 0);
      if (maxima.length > 0 && !maxima.includes(null) && Math.abs(sum - version.scale.max) > 1e-9) {
        problems.push(
          `${at('versions', v, 'components')}: components add up to ${sum}, the scale ends at ${version.scale.max}`,
        );
      }
    });
  });
  if (problems.length > 0) throw new CatalogueRefused(problems);
  const rankings = new Map(yaml.value.rankings.map((ranking) => [ranking.code, ranking]));
  const covers = (year: number) => (one: { from: number; to: number | null }) =>
    year >= one.from && (one.to === null || year <= one.to);
  return {
    rankings,
    provincesIn: (year) => yaml.value.provinces.find(covers(year))?.provinces ?? null,
    versionIn: (code, year) => rankings.get(code)?.versions.find(covers(year)) ?? null,
  };
}
