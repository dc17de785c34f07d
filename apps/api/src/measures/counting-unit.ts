import type { CaseMeasure } from '@ioc/shared/measures/measure';

/** A column of the desk that had a case at the end of a day; SQL, null before the first desk. */
export const deskAt = (column: 'desk_units' | 'desk_officials', day: string) =>
  `${column}[width_bucket(${day}, desk_days)]`;

/** SQL of the day whose holder counts a case that changes hands; the window's last day is parameter 2. */
export const deskDay = ({ counts, under }: CaseMeasure): string => {
  if (under === 'holder-at-end' || !('flow' in counts)) return '$2::date';
  return counts.flow.length === 1 ? (counts.flow[0] as string) : `coalesce(${counts.flow.join(', ')})`;
};

/** SQL of the unit that a measure counts a case under; undefined: the case's only unit, in its column. */
export function countingUnit(of: CaseMeasure): string | undefined {
  const { under } = of;
  if (under === 'own') return undefined;
  if (under === 'nobody') return `'-'`;
  return typeof under === 'object' ? under.field : deskAt('desk_units', deskDay(of));
}
