import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Queryable } from '#ledger/queryable.js';

/** A rule that was written on the page, as it is in force, and by whom. */
export interface SavedRule {
  readonly rule: AlarmRule;
  readonly author: string;
  readonly at: Date;
}

/** Id of the newest change; '0': there was none. */
export async function savedRulesVersion(db: Queryable): Promise<string> {
  const [row] = (await db.query(`select coalesce(max(id), 0)::text as version from alarm_rule_change`)) as [
    { version: string },
  ];
  return row.version;
}

/** The newest version of each rule that was not withdrawn, in order of code. */
export async function readSavedRules(db: Queryable): Promise<SavedRule[]> {
  return db.query(
    `select definition as rule, author, at from (
       select distinct on (code) * from alarm_rule_change order by code, version desc) newest
     where kind = 'saved' order by code`,
  ) as Promise<SavedRule[]>;
}

/** The rules of the catalogue, and those of the page whose codes it does not have. Pure. */
export function rulesTogether(catalogue: readonly AlarmRule[], saved: readonly SavedRule[]): AlarmRule[] {
  const taken = new Set(catalogue.map(({ code }) => code));
  return [...catalogue, ...saved.map(({ rule }) => rule).filter(({ code }) => !taken.has(code))];
}
