import { namedCases, withoutCases } from '#drill-down/cases/named-cases.js';
import type { Queryable } from '#ledger/queryable.js';
import { isHiddenComplaint } from '#storage/hidden-complaint.js';

/** What is shown of a complaint, without the codes of those that are private, taken back, retracted or erased. */
export async function withoutHiddenCases<T>(db: Queryable, shown: T): Promise<T> {
  const named = [...new Set(namedCases(shown))];
  if (named.length === 0) return shown;
  const rows = (await db.query(
    `select code from unnest($1::text[]) named (code) where ${isHiddenComplaint('named.code')}`,
    [named],
  )) as { code: string }[];
  return withoutCases(shown, new Set(rows.map(({ code }) => code)));
}
