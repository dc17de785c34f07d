import * as z from 'zod';
import type { Counted, Share } from '@ioc/shared/answers/documents';
import type { Catalogue } from '#catalogue/catalogue.js';
import { documentMeasures } from '@ioc/shared/measures/document-measures';
import { isFlow, measures } from '@ioc/shared/measures/measures';
import type { LedgerReads } from '#ledger/ledger-reads.js';
import type { WithDay } from '#pipes/day.pipe.js';
import type { WithUnit } from '#pipes/unit.pipe.js';
import { QueryDay, daysInOrder } from '#platform/query-words.js';

export const DocumentQuery = z
  .strictObject({
    unit: z.string().optional().describe('unit code; its descendants are included; absent: the province'),
    from: QueryDay.optional().describe('first day of the flows; absent: the first of the year of asOf'),
    asOf: QueryDay.optional().describe('last day; absent: today'),
  })
  .refine(...daysInOrder('asOf'));
export type DocumentQuery = z.infer<typeof DocumentQuery>;
export type ResolvedQuery = WithUnit<WithDay<DocumentQuery, 'asOf'>>;

/** Whose documents, over which days. */
export interface DocumentQuestion {
  readonly unit: string;
  readonly unitName: string;
  readonly from: string;
  readonly asOf: string;
}

/** The question of a query whose unit and day were resolved; without a first day from the first of the year. */
export function documentQuestion({ unit, from, asOf }: ResolvedQuery, { units }: Catalogue): DocumentQuestion {
  return { unit, unitName: units.get(unit)?.name ?? unit, from: from ?? `${asOf.slice(0, 4)}-01-01`, asOf };
}

/** Measures have short names here: `open` for document.open. */
const measureOf = (name: string) => `document.${name}`;

/** Address of the list of measures that share no document and are all flows, or all stocks; `more`: official or class. */
export function documentList(
  names: readonly string[],
  { unit, from, asOf }: DocumentQuestion,
  more: Record<string, string> = {},
): string {
  const days: Record<string, string> = names.every((name) => isFlow(measureOf(name)))
    ? { from, to: asOf }
    : { to: asOf };
  const words = { measure: names.map(measureOf).join(','), unit, ...more, ...days };
  return `/api/documents?${new URLSearchParams(words).toString()}`;
}

/** Sums by unit from the ledger: flows of the window, stocks at its end. */
export const readUnitSums = (ledger: LedgerReads, { from, asOf }: DocumentQuestion, units: readonly string[] | null) =>
  ledger.window(Object.keys(documentMeasures), { from, to: asOf }, { units });

export type DocumentSums = ReadonlyMap<string, { readonly day: number; readonly all: number }>;
const valueOf = (sums: DocumentSums, name: string): number => {
  const found = sums.get(measureOf(name));
  return (isFlow(measureOf(name)) ? found?.day : found?.all) ?? 0;
};

/** A count of the ledger with its list. */
export const countedOf = (name: string, sums: DocumentSums, question: DocumentQuestion): Counted => ({
  value: valueOf(sums, name),
  list: documentList([name], question),
});

/** A count as a share of what its definition says; `more`: further words of its lists. */
export function shareOf(
  name: string,
  sums: DocumentSums,
  question: DocumentQuestion,
  more: Record<string, string> = {},
): Share {
  const of = (measures[measureOf(name)]?.shareOf ?? []).map((one) => one.replace('document.', ''));
  const denominator = of.reduce((sum, one) => sum + valueOf(sums, one), 0);
  const numerator = valueOf(sums, name);
  const lists = { list: documentList([name], question, more), denominatorList: documentList(of, question, more) };
  const value = denominator === 0 ? null : (100 * numerator) / denominator;
  return { value, numerator, denominator, ...lists };
}
