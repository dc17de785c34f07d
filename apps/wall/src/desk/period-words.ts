import type { T } from '#i18n/use-words';
import { dayText, exact, type Locale, thin } from '#ui/format';

const roman = ['I', 'II', 'III', 'IV'] as const;

/** A period key as people say it: 2026-Q3 is "quý III/2026". `from`: its first day, a report quarter's is a 15th. */
export function periodWords(period: string, t: T, from?: string | null): string {
  const y = period.slice(0, 4);
  const rest = period.slice(5);
  if (rest === '') return t('subjects.periods.year', { y });
  if (rest === 'M9') return t('subjects.periods.nine', { y });
  const half = /^H([12])$/.exec(rest)?.[1];
  if (half)
    return t('subjects.periods.half', {
      y,
      which: t(half === '1' ? 'subjects.periods.first' : 'subjects.periods.last'),
    });
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  const said = from?.endsWith('-15') ? 'reportQuarter' : 'quarter';
  if (quarter) return t(`subjects.periods.${said}`, { y, n: roman[Number(quarter) - 1] ?? quarter });
  if (rest.length === 2) return t('subjects.periods.month', { y, n: rest });
  const [day = '', time] = period.split('T');
  return time === undefined ? dayText(day) : t('subjects.periods.minute', { time, day: dayText(day) });
}

/** A published value in the unit of its indicator. */
export const withUnit = (value: number, unit: string, locale: Locale): string =>
  exact(value, locale) + (unit === 'percent' ? `${thin}%` : unit === 'count' ? '' : `${thin}${unit}`);
