import type { CaseMeasure, Counts } from '@ioc/shared/measures/measure';
import { coversDay } from '#deadlines/day-ranges.js';
import { caseDays } from '#measures/case-days.js';
import type { CaseFields } from '#measures/case-fields.js';
import { type CaseTest, conditionsTest, type DayWindow, flowDay } from '#measures/matches.js';

/**
 * Whether a measure counts a case in a window, of whatever unit: an oracle for measureSql. Conditions, the day of a flow and
 * the days of a stock are the functions by which the ledger counts.
 */
export function caseTest({ counts, where }: CaseMeasure): CaseTest {
  const conditions = conditionsTest(where);
  const isCounted = countsTest(counts);
  return (one, window, around) => isCounted(one, window) && conditions(one, window, around);
}

function countsTest(counts: Counts): (one: CaseFields, window: DayWindow) => boolean {
  if ('always' in counts) return () => true;
  if ('stock' in counts) return (one, { to }) => coversDay(caseDays(counts.stock, one), to);
  if ('touched' in counts)
    return (one, { from, to }) => {
      const [begun, ended] = [one.value(counts.touched.from), one.value(counts.touched.until)];
      return begun !== null && begun <= to && (ended === null || ended >= from);
    };
  return (one, { from, to }) => {
    const day = flowDay(counts.flow, one);
    return day !== null && day >= from && day <= to;
  };
}
