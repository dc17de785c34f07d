import type { Queryable } from '#ledger/queryable.js';

/** From `since` on cases of a kind are judged by `rule`; what was known before was judged by the rules before it. */
export interface RuleChange {
  readonly rule: string;
  /** A local day. */
  readonly since: string;
}

/** The oldest first. None: every case of the kind was judged by the rules of today from the beginning. */
export const readRuleChanges = (db: Queryable, kind: string): Promise<RuleChange[]> =>
  db.query(`select rule, since::text as since from rule_change where kind = $1 order by since, rule`, [
    kind,
  ]) as Promise<RuleChange[]>;

/** The cases that these changes of rules restated, in order of code, after `after`. */
export async function restatedBy(
  db: Queryable,
  changes: readonly RuleChange[],
  kind: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = (await db.query(
    `select distinct code from rule_restated where rule = any($1) and kind = $2 and code > $3 order by code limit $4`,
    [changes.map(({ rule }) => rule), kind, after, limit],
  )) as { code: string }[];
  return rows.map(({ code }) => code);
}

/** Notes them again: after a rebuild, in its transaction. */
export async function noteRestated(
  db: Queryable,
  { rule }: RuleChange,
  kind: string,
  codes: readonly string[],
): Promise<void> {
  await db.query(`delete from rule_restated where rule = $1 and kind = $2`, [rule, kind]);
  await db.query(`insert into rule_restated select $1, $2, unnest($3::text[])`, [rule, kind, codes]);
}
