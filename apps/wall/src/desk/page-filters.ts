import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type FilterName, type Filters, filtersOf } from '#desk/filters';
import { address } from '#api/question';

/** The moment and window that all pages of one walk share; they stay in the address from step to step. */
export interface PageFilters {
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  /** A figure as it was known at the end of this day; null: as it is known now. Lists are always as known now. */
  readonly known: string | null;
  /** Window and filters as the API takes them. */
  readonly words: Readonly<Partial<Record<'from' | 'to' | 'asOf' | FilterName, string | null>>>;
  readonly filters: Filters;
  /** The same window and filters on another page. */
  readonly keep: (path: string) => string;
  /** The same window on another page, without the filters. */
  readonly keepDays: (path: string) => string;
}

export function usePageFilters(): PageFilters {
  const [search] = useSearchParams();
  return useMemo(() => pageFiltersOf(search), [search]);
}

export function pageFiltersOf(search: URLSearchParams): PageFilters {
  const [from, to, asOf] = [search.get('from'), search.get('to'), search.get('asOf')];
  const known = search.get('known');
  const filters = filtersOf(search);
  const words = { from, to, asOf, ...filters };
  return {
    from,
    to,
    asOf,
    known,
    words,
    filters,
    keep: (path) => address(path, words),
    keepDays: (path) => address(path, { from, to, asOf }),
  };
}

/** Every unit of the province, in the place of a unit code. */
export const everyTopic = 'all';
export const figurePath = (indicator: string) => `/figures/${encodeURIComponent(indicator)}`;
export const unitPath = (indicator: string, unit: string) =>
  `${figurePath(indicator)}/units/${encodeURIComponent(unit)}`;
export const listPath = (indicator: string, unit: string, topic: string) =>
  `${unitPath(indicator, unit)}/procedures/${encodeURIComponent(topic)}`;
export const casePath = (kind: CaseKind, code: string) => `/${kind}s/${encodeURIComponent(code)}`;
export const eventPath = ({ topic, partition, offset }: { topic: string; partition: number; offset: string }) =>
  `/events/${encodeURIComponent(topic)}/${partition}/${offset}`;

/** What somebody published of an indicator; without a period, what was published last. */
export const observationPath = (indicator: string, unit: string | null = null, period: string | null = null) =>
  address(`/observations/${encodeURIComponent(indicator)}`, { unit, period });

export type CaseKind = 'dossier' | 'complaint' | 'task' | 'document';
/** The kind of case that a list's address speaks of. */
export const kindOfList = (list: string): CaseKind =>
  (['complaint', 'task', 'document'] as const).find((kind) => list.startsWith(`/api/${kind}s`)) ?? 'dossier';
