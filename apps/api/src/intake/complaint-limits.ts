import { type ClockPolicy, commonPolicy, countedUnit, dueAt } from '#calendar/deadline.js';
import { localDay } from '#calendar/local-day.js';
import type { FoldContext } from '#cases/room.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { clockOf, limitOf } from '#catalogue/complaint-clocks.js';

/**
 * How the clocks of complaints are read: the 15:00 rule is one of one-stop desks (domain §2.3), and hours are hours: eight
 * of them are not a day.
 */
const complaintPolicy: ClockPolicy = { ...commonPolicy, cutOff: null, hoursAsDays: false };

/** The deadlines of complaints, from the catalogue's limits and working time. */
export function complaintLimits(
  catalogue: Pick<Catalogue, 'calendar' | 'categories' | 'complaintClocks'>,
): Pick<FoldContext, 'complaintDue' | 'complaintFromSending'> {
  const { complaintClocks: rules = [], categories, calendar } = catalogue;
  return {
    complaintDue: (name, of, from) => {
      const limit = limitOf(rules, name, of, localDay(from), categories.get(of.category ?? '')?.limitDays);
      if (limit === null) return null;
      const answer = dueAt(from, limit, calendar, complaintPolicy);
      return 'due' in answer ? { at: answer.due.at, exact: countedUnit(limit, complaintPolicy) === 'time' } : null;
    },
    complaintFromSending: (of, sentAt) => clockOf(rules, 'handlingFrom', of, localDay(sentAt)) !== null,
  };
}
