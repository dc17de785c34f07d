import type { LocalDay } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';
import type { DutyRoster } from '#roster/duty.js';
import { type RosterChange, type RosterLine, rosterOf } from '#roster/roster-at.js';

/** As many slots as there may be in force. */
export const mostSlots = 200;
const mostExceptions = 5000;

/** Id of the newest change; '0': there was none. */
export async function rosterVersion(db: Queryable): Promise<string> {
  const [row] = (await db.query(`select coalesce(max(id), 0)::text as version from roster_change`)) as [
    { version: string },
  ];
  return row.version;
}

/** What is in force, with the exceptions from a day on: what was withdrawn is left out. */
export async function readRoster(db: Queryable, from: LocalDay): Promise<DutyRoster> {
  const rows: RosterLine[] = await db.query(
    `select c.id::text as id, c.kind, c.slot::text as slot, c.day::text as day, c.data from roster_change c
     where (c.kind = 'slot' or c.day >= $1) and c.kind <> 'withdrawal'
       and not exists (select from roster_change w where w.of in (c.id, c.slot))
     order by c.id limit ${mostSlots + mostExceptions}`,
    [from],
  );
  return rosterOf(rows);
}

/** Every line that was ever written, in order. */
export async function readRosterChanges(db: Queryable): Promise<RosterChange[]> {
  const rows: (Omit<RosterChange, 'at'> & { at: Date })[] = await db.query(
    `select id::text as id, at, kind, slot::text as slot, day::text as day, "of"::text as "of", data from roster_change order by id`,
  );
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
