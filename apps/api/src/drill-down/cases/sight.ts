import type { MeasuredKind } from '@ioc/shared/measures/measure';
import { holders } from '#cases/holders.js';
import type { CaseFilter } from '#drill-down/cases/case-list.js';
import type { Sight } from '#identity/sight.js';
import type { Queryable } from '#ledger/queryable.js';

/** A condition on a row of `kind`; `parameter` is an array of units, or null for all. Pure. */
export const withinSight = (kind: MeasuredKind, parameter: string, row: string = kind): string =>
  `(${parameter}::text[] is null or ${holders[kind].map((column) => `${row}.${column} = any(${parameter}::text[])`).join(' or ')})`;

/** The list, cut to what is seen: its rows, its count and its file alike. Pure. */
export function cutToSight(filter: CaseFilter, sight: Sight): CaseFilter {
  if (sight === null) return filter;
  const parameters = [...filter.parameters, sight];
  const and = (where: string) => `(${where}) and ${withinSight(filter.kind, `$${parameters.length}`)}`;
  return { ...filter, parameters, where: and(filter.where), addends: filter.addends.map(and) };
}

/** Of these cases, in their order, those that are seen. */
export async function codesWithin(db: Queryable, kind: MeasuredKind, codes: readonly string[], sight: Sight) {
  if (sight === null) return codes;
  const rows = (await db.query(`select code from ${kind} where code = any($1) and ${withinSight(kind, '$2')}`, [
    codes,
    sight,
  ])) as { code: string }[];
  const seen = new Set(rows.map(({ code }) => code));
  return codes.filter((code) => seen.has(code));
}
