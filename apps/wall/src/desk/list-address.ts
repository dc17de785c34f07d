import { address } from '#api/question';

/** Page of a list of documents that the API named. */
export const documentListPage = (list: string, count: number | null): string =>
  address(list.replace(/^\/api\/documents\?/, '/documents/list?'), { count: count === null ? null : String(count) });

/** The page of a list that the API named, or null where that list is none of cases. */
export function pageOfList(list: string | null, count: number | null): string | null {
  if (list?.startsWith('/api/documents?')) return documentListPage(list, count);
  const procedures = proceduresOf(list);
  if (procedures !== null) return procedures;
  if (list === null || !/^\/api\/(dossiers|complaints|tasks)\?/.test(list)) return null;
  return address(list.slice('/api'.length), { count: count === null ? null : String(count) });
}

/** Procedures are no cases: their list has a page of its own. Null: it is another list. */
export const proceduresOf = (list: string | null): string | null => {
  if (list?.startsWith('/api/indices/766/procedures?')) return list.slice('/api'.length);
  return list !== null && /^\/api\/catalogue\/procedures(\?|$)/.test(list) ? list.slice('/api/catalogue'.length) : null;
};
