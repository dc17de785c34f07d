import { BadRequestException } from '@nestjs/common';
import { complaintDoubts } from '@ioc/shared/measures/complaint-measures';
import { dueMeasures } from '@ioc/shared/measures/due-measures';
import type { CaseMeasure, MeasuredKind } from '@ioc/shared/measures/measure';
import { measuredKinds } from '@ioc/shared/measures/measured-kinds';
import { measures as ledgerMeasures } from '@ioc/shared/measures/measures';
import * as z from 'zod';
import type { Catalogue, Procedure } from '#catalogue/catalogue.js';
import { ownUnit } from '#catalogue/own-unit.js';
import { withAllBelow } from '#catalogue/unit-and-below.js';
import { deskConditions } from '#drill-down/cases/desk-condition.js';
import { filtersOf, FilterQueryWords, answerableFilter } from '#drill-down/cases/filter-query.js';
import { index766Measures } from '#drill-down/index766/index766-measures.js';
import { stateBegun, stateConditions, stateMeasures, StateWords } from '#drill-down/states/state-words.js';
import { type CaseFilters, type Role, chosenProcedures } from '#ledger/case-filters.js';
import { countingUnit } from '#measures/counting-unit.js';
import { areDisjoint } from '#measures/disjoint.js';
import { measureSql } from '#measures/measure-sql.js';
import { QueryDay, pageLimit } from '#platform/query-words.js';

/** `next` of a page: when its last case began, and its code. */
export const Cursor = z
  .string()
  .max(300)
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z\|.+$/,
    'cần `next` của trang trước / expected `next` of the page before',
  );

/** What a list asks: the same words that a figure's `list` carries, so that figure and list cannot differ in meaning. */
export const ListQuery = z.strictObject({
  measure: z
    .string()
    .describe('measures, joined by commas; a leading minus takes away, e.g. dossier.resolved,-dossier.resolved-late'),
  unit: z
    .string()
    .optional()
    .describe('unit code; its descendants are included, but not with = before it; absent: the whole province'),
  ...FilterQueryWords,
  ...StateWords,
  official: z.string().optional().describe('documents alone: code of the official who had them; - for nobody yet'),
  from: QueryDay.optional().describe('first local day of the window; absent: since ever'),
  to: QueryDay.optional().describe('last local day, or the day of a stock; absent: today'),
  after: Cursor.optional().describe('`next` of the page before'),
  limit: pageLimit(50),
  format: z.enum(['json', 'csv']).optional().describe('csv: every row of the list, not a page'),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** Everything that a list can be asked for. */
const measures: Readonly<Record<string, CaseMeasure>> = {
  ...{ ...ledgerMeasures, ...index766Measures },
  ...{ ...stateMeasures, ...complaintDoubts, ...dueMeasures },
};

export interface CaseFilter {
  readonly kind: MeasuredKind;
  /** SQL with numbered parameters. */
  readonly where: string;
  /** Conditions that share no case and together are `where`: counted apart, each finds its index. */
  readonly addends: readonly string[];
  readonly parameters: unknown[];
  readonly to: string;
  /** When a case of the list began, where that is not the usual column; such a list has no last day. */
  readonly begun?: string | undefined;
}

/** Turns a list's words into SQL. @throws BadRequestException that names the measure or unit it does not know */
export function caseFilter(query: ListQuery, kind: MeasuredKind, catalogue: Catalogue, today: string): CaseFilter {
  const to = query.to ?? today;
  const terms = query.measure
    .split(',')
    .map((term) => ({ sign: term.startsWith('-') ? -1 : 1, name: term.replace(/^-/, '') }));
  for (const { name } of terms) {
    if (measures[name]?.kind !== kind)
      throw new BadRequestException(`measure: không có chỉ số ${name} của ${kind} / no such ${kind} measure`);
  }
  if (query.official !== undefined && kind !== 'document')
    throw new BadRequestException('official: chỉ văn bản có người giữ / only documents have an official');
  const parameters: unknown[] = [query.from ?? '0001-01-01', to];
  const measured = (sign: number) =>
    terms.filter((term) => term.sign === sign).map(({ name }) => measures[name] as CaseMeasure);
  const units = query.unit === undefined ? null : unitsBelow(query.unit, catalogue);
  const isOwn = terms.every(({ name }) => countingUnit(measures[name] as CaseMeasure) === undefined);
  const own = isOwn ? undefined : roleColumn[query.role ?? 'decides'];
  const desk = { units, official: query.official ?? null, own };
  const sql = (of: CaseMeasure) =>
    `(${[conditionOf(of, parameters, catalogue), ...deskConditions(of, desk, parameters)].join(' and ')})`;
  const plus = measured(1).map((of) => ({ of, sql: sql(of) }));
  const minus = measured(-1).map(sql).join(' or ');
  // Both days are always bound, whichever of them the measures use.
  const parts = [`$1::date <= $2::date`, ...(minus ? [`not coalesce((${minus}), false)`] : [])];
  // Where a measure looks at a desk, or at a unit that let go, that condition stands with each measure.
  parts.push(
    ...narrowed(kind, isOwn ? query.unit : undefined, answerableFilter(filtersOf(query), kind), parameters, catalogue),
  );
  const names = terms.map(({ name }) => name);
  parts.push(...stateConditions(query, { kind, to, today, measures: names }, parameters));
  const and = (condition: string) => [condition, ...parts].join(' and ');
  const apart = plus.every((a, index) => plus.slice(index + 1).every((b) => areDisjoint(a.of, b.of)));
  const where = and(`(${plus.map((term) => term.sql).join(' or ') || 'false'})`);
  const addends = apart && plus.length > 0 ? plus.map((term) => and(term.sql)) : [where];
  const begun = names.some((name) => name in stateMeasures) ? stateBegun : undefined;
  return { kind, where, addends, parameters, to, begun };
}

/** Where a row keeps the unit of each role. */
export const roleColumn: Readonly<Record<Role, string>> = {
  decides: 'unit',
  received: 'receiving_unit',
  helped: 'helping_unit',
};

/** The conditions of unit and narrowing. */
function narrowed(
  kind: MeasuredKind,
  unit: string | undefined,
  narrow: CaseFilters,
  parameters: unknown[],
  catalogue: Catalogue,
): string[] {
  const conditions: string[] = [];
  const within = (role: Role, code: string | undefined) => {
    const units = code === undefined ? null : unitsBelow(code, catalogue, role);
    if (!units) return;
    const none = role !== 'decides' && code === '-';
    conditions.push(
      none ? `${roleColumn[role]} is null` : `${roleColumn[role]} = any($${parameters.push(units)}::text[])`,
    );
  };
  within(narrow.role ?? 'decides', unit);
  within('decides', narrow.decides);
  within('received', narrow.received);
  within('helped', narrow.helped);
  if (narrow.channel !== undefined) conditions.push(`channel = $${parameters.push(narrow.channel)}`);
  const topics = chosenProcedures(narrow, catalogue);
  if (topics) {
    const column = measuredKinds[kind].topic;
    const but = topics.but === null ? '' : ` or ${column} <> all($${parameters.push(topics.but)}::text[])`;
    conditions.push(`(${column} = any($${parameters.push(topics.of)}::text[])${but})`);
  }
  return conditions;
}

/** A measure's condition with its words bound: the window is $1 and $2, lists of procedures are added when asked for. */
export function conditionOf(of: CaseMeasure, parameters: unknown[], catalogue: Catalogue): string {
  const bind = (sql: string, word: string, of: (procedure: Procedure) => boolean) => {
    if (!sql.includes(word)) return sql;
    const codes = [...catalogue.procedures.values()].filter(of).map(({ code }) => code);
    return sql.replaceAll(word, `$${parameters.push(codes)}::text[]`);
  };
  const dated = measureSql(of).replaceAll('$from', '$1::date').replaceAll('$to', '$2::date');
  return bind(
    bind(dated, '$full', ({ online }) => online === 'full'),
    '$fee',
    ({ fee }) => fee,
  );
}

/**
 * A unit and all below it; null for the root, which counts unknown units too. '-' names the cases without a unit.
 * @throws BadRequestException that names the word which holds an unknown unit
 */
export function unitsBelow(code: string, catalogue: Catalogue, word: Role | 'unit' = 'unit'): string[] | null {
  if (code === catalogue.province.rootUnit) return null;
  if (code === '-') return ['-'];
  if (code.startsWith('=')) return [code.slice(1)];
  return [...withAllBelow(ownUnit(code, catalogue, word), catalogue.units)];
}
