import { localDay } from '#calendar/local-day.js';

/** A record that reaches the log so much later than its event happened is late. */
const lateAfterMs = 15 * 60_000;

/**
 * How much later than its event a record reached the log, ms; 0: in time; null: the event is of before the first day on which
 * its source was heard (`firstHeard`), so that nobody could have sent it in time: history that was loaded. Pure.
 */
export function lateMsOf(time: Date, appendedAt: Date, firstHeard: string | null): number | null {
  if (firstHeard !== null && localDay(time.getTime()) < firstHeard) return null;
  const late = appendedAt.getTime() - time.getTime();
  return late > lateAfterMs ? late : 0;
}

/** The first day on which the source of a row of the journal was heard, as an expression. */
export const firstHeard = (row: string): string =>
  `(select min(day)::text from source_day where source = ${row}.source and accepted > 0)`;
