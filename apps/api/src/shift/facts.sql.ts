import type { Hindsight } from '@ioc/shared/alarms/hindsight';
import { priorities } from '@ioc/shared/alarms/priority';
import type { Outage, RestatedFigure, ShiftFacts } from '@ioc/shared/answers/shift';
import type { AlarmRow } from '#alarms/alarm-row.js';
import { alarmNames } from '#alarms/words.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { lastNote, lastNoteOf } from '#alarms/last-note.js';
import { raisedInDrill } from '#drills/runs.sql.js';
import type { Queryable } from '#ledger/queryable.js';

const mostRows = 500;
const firstShiftMs = 12 * 3_600_000;

/** What facts take from elsewhere. */
export interface FactsFrom {
  readonly catalogue: Catalogue;
  /** Figures that were corrected since. */
  readonly restatedSince: (since: Date) => Promise<RestatedFigure[]>;
}

/** What a shift hands over, from the facts alone: nobody writes this list, so nothing can be left out of it. */
export async function readShiftFacts(db: Queryable, now: Date, from: FactsFrom): Promise<ShiftFacts> {
  const { catalogue, restatedSince } = from;
  const since = await lastHandover(db, now);
  const open = await readOpen(db, catalogue, 'true', 'rank, priority, raised_at, id');
  const [counts] = (await db.query(
    `select count(*)::int as total, count(*) filter (where assignee is null and rank < 5 and handled_by is null)::int as unowned
     from alarm where rank < 9`,
  )) as [{ total: number; unowned: number }];
  const [happened] = (await db.query(
    `select count(*) filter (where action = 'acknowledge')::int as acknowledged,
       count(*) filter (where to_state = 'closed' and from_state <> 'closed')::int as closed
     from alarm_history where at > $1`,
    [since],
  )) as [{ acknowledged: number; closed: number }];
  const outages: { at: Date; data: Omit<Outage, 'at'> }[] = await db.query(
    `select at, data from shift_entry where kind = 'hold' and at > $1 order by id limit 100`,
    [since],
  );
  return {
    since: since.toISOString(),
    open: { ...counts, rows: open },
    // By themselves: in a flood they are not among the first rows.
    promises: await readOpen(db, catalogue, 'promise_at is not null', 'promise_at, id'),
    ...happened,
    outages: outages.map(({ at, data }) => ({ at: at.toISOString(), ...data })),
    restatements: await restatedSince(since),
    hindsights: await hindsightsSince(db, catalogue, since),
  };
}

async function readOpen(
  db: Queryable,
  catalogue: Catalogue,
  where: string,
  order: string,
): Promise<ShiftFacts['open']['rows']> {
  const rows: AlarmRow[] = await db.query(
    `select *, ${raisedInDrill}, ${lastNote} from alarm where rank < 9 and ${where} order by ${order} limit ${mostRows}`,
  );
  return rows.map((row) => openAlarm(row, catalogue));
}

/** Alarms that corrections turned since; what was said of each last. */
async function hindsightsSince(
  db: Queryable,
  catalogue: Catalogue,
  since: Date,
): Promise<NonNullable<ShiftFacts['hindsights']>> {
  const rows: (AlarmRow & { hindsight: Hindsight })[] = await db.query(
    `select * from alarm where hindsight is not null
       and id in (select alarm from alarm_history where action = 'hindsight' and at > $1)
     order by priority, raised_at, id limit 100`,
    [since],
  );
  return rows.map((row) => ({ id: row.id, ...alarmNames(row, catalogue), unit: row.unit, hindsight: row.hindsight }));
}

/** When the shift began: the handover before, or so long before `now`. */
export async function lastHandover(db: Queryable, now: Date): Promise<Date> {
  const [last] = (await db.query(`select at from shift_handover where at < $1 order by at desc limit 1`, [now])) as {
    at: Date;
  }[];
  return last?.at ?? new Date(now.getTime() - firstShiftMs);
}

const openAlarm = (row: AlarmRow, catalogue: Catalogue): ShiftFacts['open']['rows'][number] => ({
  id: row.id,
  ...alarmNames(row, catalogue),
  unit: row.unit,
  state: row.state,
  priority: priorities[row.priority],
  raisedAt: row.raised_at.toISOString(),
  drill: row.drill ?? false,
  assignee: row.assignee,
  handledBy: row.handled_by,
  lastNote: lastNoteOf(row.last_note),
  promise: row.promise,
  promiseAt: row.promise_at?.toISOString() ?? null,
  shelvedUntil: row.shelved_until?.toISOString() ?? null,
});
