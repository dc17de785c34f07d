import { commonPolicy, type Limit, onWorkingDay } from '#deadlines/deadline.js';
import { extendWaiting } from '#deadlines/supplement.js';
import type { SupplementPolicy } from '#deadlines/supplement-policy.js';
import type { WorkCalendar } from '#calendar/work-calendar.js';
import { byElapsed, type Wait } from '#deadlines/clock.js';

/** A dossier whose procedure has no limit has an appointment all the same: it is counted in working days. */
const noLimit: Limit = { value: 1, unit: 'working-day' };

/**
 * Where an appointment moves when a wait ends that began in time: always to a working day. Null: the calendar does not reach
 * so far. An instant with +07:00 otherwise.
 */
export function moveDue(
  policy: SupplementPolicy,
  wait: Wait,
  limit: Limit | null,
  calendar: WorkCalendar,
): string | null {
  if (policy === 'elapsed' || (policy === 'restart' && limit === null)) return onWorkingDay(byElapsed(wait), calendar);
  const rules = { ...commonPolicy, supplement: policy === 'restart' ? ('restart' as const) : ('extend' as const) };
  const moved = extendWaiting(wait.due, wait.from, wait.to, limit ?? noLimit, calendar, rules);
  return 'due' in moved ? moved.due.at : null;
}
