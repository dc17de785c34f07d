import { addDays, dayNumber, diffDays, msAt } from '#calendar/local-day.js';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { measuresOf, observedOf } from '#ledger/figures.js';
import type { Queryable } from '#ledger/queryable.js';
import type { Pace } from '#alarm-rules/pace.js';
import { playAbsence } from '#alarm-rules/play-absence.js';
import { kindsOf } from '#alarm-rules/event-time-sums.js';
import { playFigure } from '#alarm-rules/play-figure.js';
import { daysBefore } from '#alarm-rules/days-before.js';
import { countEvents } from '#alarm-rules/read-changes.sql.js';
import { Trial, type TrialResult } from '#alarm-rules/trial.js';

/** Local days, both included. */
export interface TrialDays {
  readonly from: string;
  readonly to: string;
}
export const mostTrialDays = 92;
/** Events of a trial: about a minute's work. */
export const mostTrialEvents = 300_000;

/** Why a rule cannot be tried on history; null: it can. Pure. */
export function whyNot({ on }: AlarmRule, { indicators }: Catalogue): { vi: string; en: string } | null {
  if ('absent' in on) return null;
  if (!('figure' in on))
    return {
      vi: 'chỉ thử được quy tắc về chỉ số và về sự kiện vắng mặt: lịch sử không giữ nhịp báo, sự cố đường truyền, ca trực',
      en: 'only rules of figures and of absent events can be tried: history keeps no heartbeats, problems of the path, rosters or forecasts',
    };
  const indicator = indicators.get(on.figure);
  if (indicator && measuresOf(indicator).length > 0 && observedOf(indicator).length === 0 && kindsOf(indicator))
    return null;
  return {
    vi: 'chỉ thử được chỉ số đếm từ sự kiện, không thử được chỉ số do cơ quan khác công bố',
    en: 'only figures that are counted from events can be tried, not what others observe and publish',
  };
}

/** A trial would read more than it may. */
export class TooMuchHistory extends Error {}

/** Plays the history of some days and says when the rule would have raised an alarm. @throws TooMuchHistory, TrialEnded */
export async function playHistory(
  db: Queryable,
  rule: AlarmRule,
  catalogue: Catalogue,
  { from, to }: TrialDays,
  now: number,
  pace: Pace,
): Promise<TrialResult> {
  const first = addDays(from, -daysBefore(rule));
  const played = {
    ...{ rule, catalogue, start: msAt(dayNumber(first), 0) },
    end: Math.min(now, msAt(dayNumber(to) + 1, 0)),
  };
  const trial = new Trial(rule, msAt(dayNumber(from), 0));
  if ('absent' in rule.on) await playAbsence(db, rule.on, played, trial, pace);
  const indicator = 'figure' in rule.on ? catalogue.indicators.get(rule.on.figure) : undefined;
  if (indicator) {
    for (const kind of kindsOf(indicator) ?? [])
      if ((await countEvents(db, `vn.ioc.${kind}.`, played.start, mostTrialEvents)) > mostTrialEvents)
        throw new TooMuchHistory(`${diffDays(first, to) + 1}`);
    await playFigure(db, indicator, played, trial, pace);
  }
  return trial.result();
}
