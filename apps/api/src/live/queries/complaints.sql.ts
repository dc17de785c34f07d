import type { ComplaintPoint } from '@ioc/shared/live/tables';
import { isDueWithinADay } from '#deadlines/due-soon.js';
import type { Queryable } from '#ledger/queryable.js';
import { openFieldReport } from '#live/queries/open-field-report.js';

interface Row {
  code: string;
  lat: number;
  lon: number;
  category: string;
  unit: string | null;
  commune: string | null;
  overdue: boolean;
  due_at: Date | null;
  submitted_at: Date;
}

/** More points than this no wall can keep apart; the newest are kept (SPEC L18). */
const maxPoints = 20_000;

/**
 * Open field reports that may be shown and whose place can be true, overdue at the desk or at their unit. The place is
 * rounded to 3 decimals (about 100 m) in the query, so that the exact one never leaves the database. While a backlog is
 * read none is called late: its answer may be in what is not read yet (SPEC L22).
 */
export async function readComplaints(
  db: Queryable,
  today: string,
  now: Date,
  catchingUp = false,
): Promise<ComplaintPoint[]> {
  const rows: Row[] = await db.query(
    `select code, round(lat::numeric, 3)::float8 as lat, round(lon::numeric, 3)::float8 as lon, category, unit, commune,
       (overdue + intake_overdue) @> $1::date as overdue,
       case stage when 'intake' then intake_due_at else due_at end as due_at, submitted_at
     from complaint
     where ${openFieldReport} and not withheld and place_quality = 'ok'
       and lat is not null and lon is not null
     order by submitted_at desc, code limit ${maxPoints}`,
    [today],
  );
  return rows.map(({ code, overdue, due_at, submitted_at, ...row }) => ({
    key: code,
    ...row,
    state: catchingUp ? 'open' : overdue ? 'overdue' : isDueWithinADay(due_at, now) ? 'due-soon' : 'open',
    since: submitted_at.toISOString(),
  }));
}
