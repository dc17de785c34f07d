import { address } from '#explore/api';

/** The page of a unit by a code as understood on a day; without a day, as of today. */
export const lifePath = (code: string, asOf: string | null = null) =>
  address(`/units/${encodeURIComponent(code)}`, { asOf });
export const structurePath = (indicator: string) => `/structure/${encodeURIComponent(indicator)}`;

/** A day on which the code of a unit means that unit: its last, or none where it is in force. */
export const dayOfUnit = ({ validTo }: { validTo: string | null }): string | null => validTo;

/** What the page asks of the API; `level=all` is no level. */
export function structureQuery(search: URLSearchParams, usual: string): string {
  const level = search.get('level') ?? usual;
  const { view, from, to, asOf } = Object.fromEntries(search);
  return address('/api/structure', { view, from, to, asOf, level: level === 'all' ? null : level });
}
