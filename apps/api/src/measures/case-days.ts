import type { Days } from '@ioc/shared/measures/measure';
import { commonDays, type DayRange, unite } from '#deadlines/day-ranges.js';
import type { CaseFields } from '#measures/case-fields.js';

/** The days of a case that a stock counts it on; in order, none touching another. */
export function caseDays(days: Days, of: CaseFields): readonly DayRange[] {
  if ('in' in days) return (of.value(days.in) as readonly DayRange[] | null) ?? [];
  if ('both' in days) return common(caseDays(days.both[0], of), caseDays(days.both[1], of));
  if ('of' in days) return common(caseDays(days.of, of), rest(caseDays(days.but, of)));
  const [from, until] = [of.value(days.from), of.value(days.until)] as [string | null, string | null];
  return from === null || (until !== null && until <= from) ? [] : [[from, until]];
}

/** Before every day that is written. */
const first = '0001-01-01';

/** All days that are not in them. */
function rest(ranges: readonly DayRange[]): DayRange[] {
  const without: DayRange[] = [];
  let from: string | null = first;
  for (const [begin, end] of unite(ranges)) {
    if (from !== null && from < begin) without.push([from, begin]);
    from = end;
  }
  return from === null ? without : [...without, [from, null]];
}

const common = (some: readonly DayRange[], others: readonly DayRange[]): DayRange[] =>
  some.flatMap((one) => others.map((other) => commonDays(one, other)).filter((days) => days !== null));
