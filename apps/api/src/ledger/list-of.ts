import { measuredKinds } from '@ioc/shared/measures/measured-kinds';
import { measures } from '@ioc/shared/measures/measures';
import type { ProcedureFilter, Term } from '#catalogue/catalogue.js';
import { type CaseFilters, filterWords } from '#ledger/case-filters.js';

/** Query of the procedures that a filter means, for GET /api/catalogue/procedures. */
export function procedureList(filter: ProcedureFilter): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) words.set(name, String(value));
  return `/api/catalogue/procedures?${words.toString()}`;
}

/** Query of the list that has as many rows as the terms sum up to; null where terms of two kinds of case are mixed. */
export function listAddress(
  terms: readonly Term[],
  unit: string,
  from: string | null,
  to: string,
  narrow: CaseFilters = {},
): string | null {
  const prefixes = new Set(terms.map(({ measure }) => measure.split('.')[0]));
  const kind = measures[terms[0]?.measure ?? '']?.kind;
  if (kind === undefined || prefixes.size > 1) return null;
  const path = measuredKinds[kind].list;
  const measure = terms.map((term) => `${term.sign === -1 ? '-' : ''}${term.measure}`).join(',');
  const words = filterWords(narrow).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
  const days = `${from === null ? '' : `&from=${from}`}&to=${to}`;
  return `${path}?measure=${measure}&unit=${encodeURIComponent(unit)}${days}${words.join('')}`;
}
