import type { AlarmRule } from '#catalogue/alarm-rules.js';
import { hourMs } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';

/** When an event of a type came last, of each source and unit that its data names. */
export interface LastEvent {
  readonly type: string;
  readonly source: string;
  readonly unit: string | null;
  /** Milliseconds since 1970; never after it was recorded. */
  readonly at: number;
}

const everyMs = 30_000;
/** Commits become visible in another order than that of their `recorded_at`: so much is read again. */
const overlapMs = 60_000;
/** Whatever the rules say, nothing older is looked for. */
const mostDays = 92;
/** Working hours of a day, at the least, and days of rest: so many days of the calendar are in so many hours. */
export const daysWithin = (hours: number): number => Math.min(mostDays, Math.ceil(hours / 4) + 14);

/** The last events that rules of absence ask for: read once, then what was recorded since. */
export class LastEvents {
  private key = '';
  private readAt = -Infinity;
  private newest = 0;
  private readonly last = new Map<string, LastEvent>();

  async read(db: Queryable, rules: readonly AlarmRule[], now: number): Promise<readonly LastEvent[]> {
    const asked = rules.flatMap(({ on }) => ('absent' in on ? [on] : []));
    const types = [...new Set(asked.flatMap(({ absent }) => absent))].sort();
    if (types.length === 0) return [];
    const days = daysWithin(Math.max(...asked.map(({ withinHours }) => withinHours)));
    const key = `${days} ${types.join()}`;
    if (key !== this.key) this.forget(key);
    if (Math.abs(now - this.readAt) < everyMs) return [...this.last.values()];
    const since = this.newest > 0 ? this.newest - overlapMs : now - days * 24 * hourMs;
    for (const row of await readSince(db, types, since)) this.hear(row);
    this.readAt = now;
    return [...this.last.values()];
  }

  private hear({ recorded, ...event }: LastEvent & { recorded: number }): void {
    this.newest = Math.max(this.newest, recorded);
    const key = `${event.type}\n${event.source}\n${event.unit ?? ''}`;
    if (event.at > (this.last.get(key)?.at ?? -Infinity)) this.last.set(key, event);
  }

  private forget(key: string): void {
    [this.key, this.readAt, this.newest] = [key, -Infinity, 0];
    this.last.clear();
  }
}

async function readSince(db: Queryable, types: readonly string[], since: number) {
  const rows: { type: string; source: string; unit: string | null; at: Date; recorded: Date }[] = await db.query(
    `select type, source, data->>'unit' as unit, max(least("time", recorded_at)) as at, max(recorded_at) as recorded
     from journal where recorded_at >= $2 and type = any($1) group by 1, 2, 3`,
    [types, new Date(since)],
  );
  return rows.map(({ at, recorded, ...row }) => ({ ...row, at: at.getTime(), recorded: recorded.getTime() }));
}
