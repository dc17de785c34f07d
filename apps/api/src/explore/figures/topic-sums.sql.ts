import type { Catalogue } from '#catalogue/catalogue.js';
import { caseFilter, topicColumn } from '#explore/cases/case-list.js';
import { measures as known } from '#explore/measures/measures.js';
import type { Queryable } from '#ledger/queryable.js';
import type { WindowSums } from '#ledger/sums.sql.js';
import { byKey, readTopics } from '#ledger/window.sql.js';

/**
 * Sums by procedure or category. For the whole province the topic ledger knows them; for one unit's procedures no ledger
 * does (a joint one would hardly aggregate), so the case rows answer. A test holds the two equal.
 */
export async function topicSums(
  db: Queryable,
  catalogue: Catalogue,
  measures: readonly string[],
  { unit, from, to }: { unit: string; from: string; to: string },
): Promise<Map<string, Map<string, WindowSums>>> {
  if (unit === catalogue.province.rootUnit && !measures.some((name) => name.startsWith('complaint.'))) {
    return readTopics(db, measures, { from, to });
  }
  const rows = await Promise.all(
    measures.map(async (measure) => {
      const kind = known[measure]?.kind;
      if (!kind) return [];
      const { where, parameters } = caseFilter({ measure, unit, from, to, limit: 1 }, kind, catalogue, to);
      const sql = `select ${topicColumn[kind]} as key, count(*)::int as n from ${kind} where ${where} group by 1`;
      const counted = (await db.query(sql, parameters)) as { key: string; n: number }[];
      return counted.map(({ key, n }) => ({ key, measure, flow: n, all: n }));
    }),
  );
  return byKey(rows.flat());
}
