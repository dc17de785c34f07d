import { addDays, localDay } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';
import type { DutyRoster } from '#roster/duty.js';
import { readRoster, rosterVersion } from '#roster/roster.sql.js';

/** The roster as it is now: read again when it or the day has changed. */
export class RosterWatch {
  private held: { readonly mark: string; readonly roster: DutyRoster } | null = null;

  async read(db: Queryable, now: number): Promise<DutyRoster> {
    const today = localDay(now);
    const mark = `${today} ${await rosterVersion(db)}`;
    if (this.held?.mark === mark) return this.held.roster;
    const roster = await readRoster(db, addDays(today, -1));
    this.held = { mark, roster };
    return roster;
  }
}
