import { localDay } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';
import { rosterCells } from '#alarms/roster-cells.js';
import { rosterAt } from '#roster/roster-at.js';
import { readRosterChanges } from '#roster/roster.sql.js';
import type { Pace } from '#alarm-rules/pace.js';
import type { Played } from '#alarm-rules/played.js';
import type { Trial } from '#alarm-rules/trial.js';

const stepMs = 5 * 60_000;

/** Plays who was on at every five minutes of a time, by the roster as it was written then. */
export async function playRoster(db: Queryable, { rule, catalogue, start, end }: Played, trial: Trial, pace: Pace) {
  const changes = await readRosterChanges(db);
  let [roster, known] = [rosterAt(changes, start), start];
  for (let now = start; now < end; now += stepMs) {
    if (changes.some(({ at }) => at > known && at <= now)) roster = rosterAt(changes, now);
    known = now;
    pace.progress = { doing: 'playing', day: localDay(now), share: (now - start) / (end - start) };
    const cells = rosterCells([rule], roster, catalogue, now, trial.found('roster'));
    trial.look(cells, now, catalogue.calendar);
    await pace.step();
  }
}
