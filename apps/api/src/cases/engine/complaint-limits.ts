import { type ClockPolicy, commonPolicy, countedUnit, dueAt, type Limit } from '#deadlines/deadline.js';
import { localDay } from '#calendar/local-day.js';
import { afterInterruption } from '#deadlines/interrupted.js';
import { extendWaiting } from '#deadlines/supplement.js';
import type { FoldContext } from '#cases/case-kind.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { clockOf, limitOf } from '#catalogue/complaint-clocks.js';

/**
 * How the clocks of complaints are read: the 15:00 rule is one of one-stop desks (domain §2.3), and hours are hours: eight
 * of them are not a day.
 */
const complaintPolicy: ClockPolicy = { ...commonPolicy, cutOff: null, hoursAsDays: false };

/** A deadline that an event stated is counted in working days. */
const noLimit: Limit = { value: 1, unit: 'working-day' };

/** The deadlines of complaints, from the catalogue's limits and working time. */
export function complaintLimits(
  catalogue: Pick<Catalogue, 'calendar' | 'categories' | 'complaintClocks'>,
): Pick<FoldContext, 'complaintDue' | 'complaintLeft' | 'complaintMoved' | 'complaintFromSending'> {
  const { complaintClocks: rules = [], categories, calendar } = catalogue;
  return {
    complaintDue: (name, of, from) => {
      const limit = limitOf(rules, name, of, localDay(from), categories.get(of.category ?? '')?.limitDays);
      if (limit === null) return null;
      const answer = dueAt(from, limit, calendar, complaintPolicy);
      return 'due' in answer ? { at: answer.due.at, exact: countedUnit(limit, complaintPolicy) === 'time' } : null;
    },
    complaintLeft: (wait, leftIn) => afterInterruption(wait, leftIn, calendar),
    complaintMoved: (of, { due, from, to }) => {
      if (localDay(from) > localDay(due) || Date.parse(to) <= Date.parse(from)) return due;
      const limit = limitOf(rules, 'handling', of, localDay(from), categories.get(of.category ?? '')?.limitDays);
      const answer = extendWaiting(due, from, to, limit ?? noLimit, calendar, complaintPolicy);
      return 'due' in answer ? answer.due.at : null;
    },
    complaintFromSending: (of, sentAt) => clockOf(rules, 'handlingFrom', of, localDay(sentAt)) !== null,
  };
}
