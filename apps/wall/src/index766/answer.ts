import type { RankedUnit } from '@ioc/shared/answers/index766';

export const versions = ['2022-live', '2022-docx', '2026'] as const;

/** Best rank first; those without a rank last, by name. */
export const inRank = (units: readonly RankedUnit[]): RankedUnit[] =>
  [...units].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.name.localeCompare(b.name, 'vi'));
