import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { address } from '#explore/api';

/** The moment and window that all pages of one walk share; they stay in the address from step to step. */
export interface Where {
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  /** A figure as it was known at the end of this day; null: as it is known now. Lists are always as known now. */
  readonly known: string | null;
  /** The same window on another page. */
  readonly keep: (path: string) => string;
}

export function useWhere(): Where {
  const [search] = useSearchParams();
  return useMemo(() => whereOf(search), [search]);
}

export function whereOf(search: URLSearchParams): Where {
  const [from, to, asOf] = [search.get('from'), search.get('to'), search.get('asOf')];
  const known = search.get('known');
  return { from, to, asOf, known, keep: (path) => address(path, { from, to, asOf }) };
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

export type CaseKind = 'dossier' | 'complaint';
/** The kind of case that a list's address speaks of. */
export const kindOfList = (list: string): CaseKind => (list.startsWith('/api/complaints') ? 'complaint' : 'dossier');
