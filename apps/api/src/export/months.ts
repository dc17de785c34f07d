import { addDays, addMonths } from '#calendar/local-day.js';

export interface MonthWindow {
  readonly from: string;
  readonly to: string;
}

/** So many months are exported at most, the latest: an event dated by mistake must not ask for a century. */
const most = 36;

/** The months from the first day to the last, each up to its own last day. */
export function monthsOf(first: string, last: string): MonthWindow[] {
  const months: MonthWindow[] = [];
  const earliest = addMonths(`${last.slice(0, 7)}-01`, 1 - most);
  for (let from = `${first.slice(0, 7)}-01`; from <= last; from = addMonths(from, 1))
    if (from >= earliest) months.push({ from, to: addDays(addMonths(from, 1), -1) });
  return months;
}
