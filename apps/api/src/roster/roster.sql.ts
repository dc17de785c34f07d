import type { RosterSlot } from '@ioc/shared/answers/roster';
import type { LocalDay } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';
import type { DutyRoster, RosterException } from '#roster/duty.js';

/** As many slots as there may be in force. */
export const mostSlots = 200;
const mostExceptions = 5000;

interface Row {
  readonly id: string;
  readonly kind: 'slot' | 'exception';
  readonly slot: string | null;
  readonly day: LocalDay | null;
  readonly data: Record<string, unknown>;
}

/** Id of the newest change; '0': there was none. */
export async function rosterVersion(db: Queryable): Promise<string> {
  const [row] = (await db.query(`select coalesce(max(id), 0)::text as version from roster_change`)) as [
    { version: string },
  ];
  return row.version;
}

/** What is in force, with the exceptions from a day on: what was withdrawn is left out. */
export async function readRoster(db: Queryable, from: LocalDay): Promise<DutyRoster> {
  const rows: Row[] = await db.query(
    `select c.id::text as id, c.kind, c.slot::text as slot, c.day::text as day, c.data from roster_change c
     where (c.kind = 'slot' or c.day >= $1) and c.kind <> 'withdrawal'
       and not exists (select from roster_change w where w.of in (c.id, c.slot))
     order by c.id limit ${mostSlots + mostExceptions}`,
    [from],
  );
  return {
    slots: rows.flatMap((row) => (row.kind === 'slot' ? { ...(row.data as Omit<RosterSlot, 'id'>), id: row.id } : [])),
    exceptions: rows.flatMap(({ id, slot, day, data }): RosterException[] =>
      slot === null || day === null ? [] : [{ id, slot, day, ...(data as Pick<RosterException, 'kind' | 'person'>) }],
    ),
  };
}
