import { localDay } from '#calendar/local-day.js';
import type { DueForecast } from '#catalogue/alarm-rules.js';
import type { Queryable } from '#ledger/queryable.js';
import { forecastCells, forecastSpan } from '#alarms/forecast-cells.js';
import type { Pace } from '#alarm-rules/pace.js';
import type { Played } from '#alarm-rules/played.js';
import { readLoadsSince } from '#alarm-rules/read-loads.sql.js';
import type { Trial } from '#alarm-rules/trial.js';

const stepMs = 15 * 60_000;

/** Plays what was foretold at every quarter of an hour of a time, by what had happened until then. */
export async function playForecast(
  db: Queryable,
  on: DueForecast,
  of: Played,
  trial: Trial,
  pace: Pace,
): Promise<void> {
  const { catalogue, rule, start, end } = of;
  const loads = await readLoadsSince(db, on.forecast, on.recentDays, catalogue, start, pace);
  for (let now = start; now < end; now += stepMs) {
    const at = { catalogue, now, today: localDay(now) };
    pace.progress = { doing: 'playing', day: at.today, share: (now - start) / (end - start) };
    const span = forecastSpan(on, at);
    trial.look(forecastCells(rule, on, span ? loads.at(now, span) : new Map(), at), now, catalogue.calendar);
    await pace.step();
  }
}
