import type { DueForecast } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import { runningCase } from '#measures/running-case.js';
import type { Load } from '#alarms/foretold.js';
import { loadsOf } from '#alarms/loads-of.js';

/**
 * Of each unit, those below it included: open cases that are due by `then`, the overdue ones too, as somebody has to work on
 * them as well; and those finished from `since` until the end of the day before `today`.
 */
export async function readLoads(
  db: Queryable,
  catalogue: Catalogue,
  kind: DueForecast['forecast'],
  { since, today, then }: { since: string; today: string; then: number },
): Promise<ReadonlyMap<string, Load>> {
  const rows: (Load & { unit: string })[] = await db.query(
    `select unit, sum(due)::int as due, sum(finished)::int as finished from (
       select unit, 1 as due, 0 as finished from ${kind} where ${runningCase[kind]} and due_at <= $1
       union all
       select unit, 0, 1 from ${kind} where finished_day >= $2::date and finished_day < $3::date) one
     where unit is not null group by unit`,
    [new Date(then), since, today],
  );
  return loadsOf(rows, catalogue);
}
