import type { CaseMeasure, Days } from '@ioc/shared/measures/measure';

/** Ranges of days that only an open case has. */
const ofOpen: ReadonlySet<string> = new Set(['overdue', 'due_soon', 'waiting', 'intake_waiting', 'intake_overdue']);

const isOpen = (days: Days): boolean => {
  if ('in' in days) return ofOpen.has(days.in);
  if ('both' in days) return days.both.some(isOpen);
  return 'of' in days ? isOpen(days.of) : days.until === 'finished_day';
};

/** What a case must be at the window's end to be counted: null, any. */
function stateAtEnd({ counts }: CaseMeasure): 'finished' | 'open' | null {
  if ('flow' in counts) return counts.flow[0] === 'finished_day' ? 'finished' : null;
  if (!('stock' in counts)) return null;
  const { stock } = counts;
  if ('from' in stock && stock.from === 'finished_day') return 'finished';
  return isOpen(stock) ? 'open' : null;
}

/** Whether two measures can never count the same case, so that the length of their union is the sum of their lengths. */
export function areDisjoint(a: CaseMeasure, b: CaseMeasure): boolean {
  const [one, other] = [stateAtEnd(a), stateAtEnd(b)];
  return one !== null && other !== null && one !== other;
}
