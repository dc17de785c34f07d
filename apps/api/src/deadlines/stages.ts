import { type Instant, type LocalDay, hourMs, instantText, localDay } from '#calendar/local-day.js';
import { type ClockPolicy, countedUnit, type Due, type Limit } from '#deadlines/deadline.js';
import { hasPassed } from '#deadlines/late.js';
import type { Unknown, WorkCalendar } from '#calendar/work-calendar.js';
import { addWorkingTime, workingTimeBetween } from '#calendar/working-time.js';

/** One desk or step of a procedure with its own share of the time. */
export interface ProcedureStage {
  readonly code: string;
  readonly limit: Limit;
}

export interface Forecast {
  /** Earliest end when work goes on without a break from `now`. */
  readonly finishAt: string;
  readonly finishDay: LocalDay;
  /** Judged by days, as lateness is: finishing at 23:30 on the due day is on time. */
  readonly breaches: boolean;
  /** Work begun later than this cannot end by closing time of the due day; null: it could not even from the calendar's first day. */
  readonly beginBy: string | null;
  /** Working hours between now and the due instant, less the work that remains; negative: that much is missing. */
  readonly spareHours: number;
}

/** Will the remaining work be done in time? In working hours, so that "by Friday 17:00" holds over Tết. */
export function willBreachBy(
  now: Instant,
  remaining: Limit,
  due: Due,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): Forecast | Unknown {
  const unit = countedUnit(remaining, policy);
  if (unit === 'day' || unit === 'month') throw new RangeError('remaining work is measured in hours or working days');
  const work = (remaining.unit === 'hour' ? remaining.value : remaining.value * policy.hoursPerDay) * hourMs;
  const finish = addWorkingTime(calendar, now, work);
  if (typeof finish !== 'number') return finish;
  const left = workingTimeBetween(calendar, now, due.at);
  if (typeof left !== 'number') return left;
  const begin = addWorkingTime(calendar, due.at, -work);
  return {
    finishAt: instantText(finish),
    finishDay: localDay(finish),
    breaches: hasPassed(due.at, instantText(finish)),
    beginBy: typeof begin === 'number' ? instantText(begin) : null,
    spareHours: (left - work) / hourMs,
  };
}
