import { diffDays } from '#calendar/local-day.js';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';
import type { Pace } from '#alarm-rules/pace.js';
import { playAbsence } from '#alarm-rules/play-absence.js';
import { kindsOf } from '#alarm-rules/kinds-of.js';
import { playForecast } from '#alarm-rules/play-forecast.js';
import { playFigure } from '#alarm-rules/play-figure.js';
import { countEvents } from '#alarm-rules/read-changes.sql.js';
import { playedTime, type TrialDays } from '#alarm-rules/trial-days.js';
import { Trial, type TrialResult } from '#alarm-rules/trial.js';

/** Events of a trial: about a minute's work. */
export const mostTrialEvents = 300_000;

/** A trial would read more than it may. */
export class TooMuchHistory extends Error {}

/** Plays the history of some days and says when the rule would have raised an alarm. @throws TooMuchHistory, TrialEnded */
export async function playHistory(
  db: Queryable,
  rule: AlarmRule,
  catalogue: Catalogue,
  days: TrialDays,
  now: number,
  pace: Pace,
): Promise<TrialResult> {
  const { first, counts, ...span } = playedTime(rule, days, now);
  const played = { rule, catalogue, ...span };
  const trial = new Trial(rule, counts);
  const indicator = 'figure' in rule.on ? catalogue.indicators.get(rule.on.figure) : undefined;
  for (const kind of 'forecast' in rule.on ? [rule.on.forecast] : ((indicator && kindsOf(indicator)) ?? []))
    if ((await countEvents(db, `vn.ioc.${kind}.`, played.start, mostTrialEvents)) > mostTrialEvents)
      throw new TooMuchHistory(`${diffDays(first, days.to) + 1}`);
  if ('absent' in rule.on) await playAbsence(db, rule.on, played, trial, pace);
  if ('forecast' in rule.on) await playForecast(db, rule.on, played, trial, pace);
  if (indicator) await playFigure(db, indicator, played, trial, pace);
  return trial.result();
}
