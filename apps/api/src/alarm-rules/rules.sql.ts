import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Queryable } from '#ledger/queryable.js';
import type { Actor } from '#identity/actor.js';

/** One line more of a rule; false: its version is taken, somebody was faster. */
export async function appendRule(
  db: Queryable,
  rule: AlarmRule,
  kind: 'saved' | 'withdrawn',
  { name, role }: Actor,
): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `insert into alarm_rule_change (at, author, role, code, version, kind, definition)
     select now(), $1, $2, $3, $4, $5, $6::jsonb
     where $4::int = 1 + coalesce((select max(version) from alarm_rule_change where code = $3), 0)
     on conflict do nothing returning id`,
    [name, role, rule.code, rule.version, kind, kind === 'saved' ? JSON.stringify(rule) : null],
  );
  return rows.length > 0;
}

interface RuleUse {
  readonly lastRaisedAt: string | null;
  readonly raised: number;
  readonly standing: number;
}

/** Of each rule, by code: when it last raised an alarm, how many within 30 days, and how many stand. */
export async function readRuleUse(db: Queryable): Promise<ReadonlyMap<string, RuleUse>> {
  const rows: { rule: string; last: Date | null; raised: number; standing: number }[] = await db.query(
    `select a.rule, max(a.raised_at) as last, count(*) filter (where a.rank < 9)::int as standing,
       coalesce(sum(of.raised), 0)::int as raised
     from alarm a left join lateral (
       select count(*) as raised from alarm_history h
       where h.alarm = a.id and h.to_state = 'new' and h.action = 'recur' and h.at > now() - interval '30 days') of on true
     group by a.rule`,
  );
  return new Map(
    rows.map(({ rule, last, raised, standing }) => [
      rule,
      { lastRaisedAt: last?.toISOString() ?? null, raised, standing },
    ]),
  );
}
