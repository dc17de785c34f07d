/** What narrows a page, by its words in the address and in the API: of dossiers alone. */
const filterNames = ['channel', 'field', 'procedureLevel', 'role', 'decides', 'received', 'helped'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export const channels = ['direct', 'online', 'post'] as const;
export const roles = ['decides', 'received', 'helped'] as const;

/** The filters that an address has; the role that is meant anyway is none. */
export function filtersOf(search: URLSearchParams): Filters {
  const found: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = search.get(name);
    if (value && !(name === 'role' && value === 'decides')) found[name] = value;
  }
  return found;
}

/** The same page otherwise: words set or, with null, taken out. A page of a list and its length belong to what it was. */
export function changed(search: URLSearchParams, words: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(search);
  for (const name of ['after', 'count']) next.delete(name);
  for (const [name, value] of Object.entries(words)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? '?' : `?${text}`;
}

export const withoutFilters = (search: URLSearchParams): string =>
  changed(search, Object.fromEntries(filterNames.map((name) => [name, null])));

/** A field named with others, as an address joins them. */
export const fieldsOf = (field: string): string[] => field.split('|');
