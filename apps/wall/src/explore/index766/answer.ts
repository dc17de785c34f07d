/** The answers of /api/indices/766 as the page uses them. */
export interface Official {
  official: number | null;
  officialAsOf: string | null;
  /** Official less provisional; null while one of them is unknown. */
  difference: number | null;
  agrees: boolean | null;
}
export type Mark = 'scored' | 'no-cases' | 'points-shared' | 'not-applicable' | 'unknown' | 'unscored';
export interface Component {
  code: string;
  name: string;
  mark: Mark;
  score: number | null;
  max: number;
  numerator: number | null;
  denominator: number | null;
  lost: number | null;
  oneMoreCase: number | null;
  casesToFull: number | null;
  note: string | null;
  source: string;
  list: string | null;
  denominatorList: string | null;
  official: Official | null;
}
export interface Group {
  code: string;
  name: string;
  max: number;
  /** Null while a component is unknown. */
  score: number | null;
  known: number;
  missing: string[];
  official: Official | null;
  components: Component[];
}
interface Head {
  version: string;
  formula: string;
  basis: string;
  unit: string;
  unitName: string;
  window: { from: string; to: string };
  because: string[];
}
export interface IndexAnswer extends Head {
  score: number | null;
  known: number;
  max: number;
  missing: string[];
  official: Official | null;
  groups: Group[];
}
export interface RankedUnit {
  unit: string;
  name: string;
  received: number;
  known: number;
  rank: number | null;
  of: number;
  small: boolean;
  official: Official | null;
}
export interface UnitsAnswer extends Head {
  classes: { level: 'department' | 'commune'; missing: string[]; units: RankedUnit[] }[];
}

export const versions = ['2022-live', '2022-docx', '2026'] as const;

/** Best rank first; those without a rank last, by name. */
export const inRank = (units: readonly RankedUnit[]): RankedUnit[] =>
  [...units].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.name.localeCompare(b.name, 'vi'));
