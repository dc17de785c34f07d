import { hourMs, localDay } from '#calendar/local-day.js';
import type { Absence } from '#catalogue/alarm-rules.js';
import type { Queryable } from '#ledger/queryable.js';
import { absenceCells } from '#alarms/absence-cells.js';
import { daysWithin, type LastEvent } from '#alarms/last-events.sql.js';
import type { Pace } from '#alarm-rules/pace.js';
import type { Played } from '#alarm-rules/played.js';
import type { Trial } from '#alarm-rules/trial.js';

const stepMs = 15 * 60_000;

/** Plays what came and what did not through every quarter of an hour of a time. */
export async function playAbsence(db: Queryable, on: Absence, of: Played, trial: Trial, pace: Pace): Promise<void> {
  const { catalogue, rule, start, end } = of;
  const events = await readQuarters(db, on.absent, start - daysWithin(on.withinHours) * 24 * hourMs, end);
  const last = new Map<string, LastEvent>();
  let next = 0;
  for (let now = start; now < end; now += stepMs) {
    for (; (events[next]?.at ?? Infinity) <= now; next++) {
      const event = events[next] as LastEvent;
      last.set(`${event.type}\n${event.source}\n${event.unit ?? ''}`, event);
    }
    const today = localDay(now);
    pace.progress = { doing: 'playing', day: today, share: (now - start) / (end - start) };
    trial.look(absenceCells(rule, on, [...last.values()], { catalogue, today, now }), now, catalogue.calendar);
    await pace.step();
  }
}

/** The last event of each quarter of an hour, type, source and unit, in order of time. */
async function readQuarters(db: Queryable, types: readonly string[], from: number, to: number): Promise<LastEvent[]> {
  const rows: (Omit<LastEvent, 'at'> & { at: Date })[] = await db.query(
    `select type, source, data->>'unit' as unit, max("time") as at from journal
     where type = any($1) and "time" >= $2 and "time" < $3
     group by type, source, data->>'unit', floor(extract(epoch from "time") / 900) order by at`,
    [types, new Date(from), new Date(to)],
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}
