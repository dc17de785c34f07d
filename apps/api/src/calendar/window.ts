import { addDays, type LocalDay } from '#calendar/local-day.js';
import { customPeriod, type Period, periodOf, type PeriodKind, yearToDate } from '#calendar/periods.js';

/** A window that somebody asked for: days of their own, or a period by its name. */
export interface WindowWords {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** '2026-11', '2026-Q4', '2026-H2', '2026', '2026(ytd)', or one of another kind: 'report-quarter:2023-Q1'. */
  readonly period?: string | undefined;
}

export interface AnsweredWindow {
  readonly from: LocalDay;
  /** Last day that is counted; never after today. */
  readonly to: LocalDay;
  /** Last day of the period, which may still be to come. */
  readonly end: LocalDay;
  readonly kind: string;
  readonly key: string;
  readonly name: string;
  /** Under which an observation of the whole window is sent; null: no key names it. */
  readonly observedAs: string | null;
}

const gregorian = [
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-Q[1-4]$/, 'quarter'],
  [/^\d{4}-H[12]$/, 'half-year'],
  [/^\d{4}$/, 'year'],
] as const;

/**
 * The days of a window; without any words the year to date. A window that ends later is judged today.
 * @throws RangeError that says what was expected
 */
export function windowOf(asked: WindowWords, kinds: ReadonlyMap<string, PeriodKind>, today: LocalDay): AnsweredWindow {
  const period = named(asked, kinds, today);
  if (period.from > today) throw new RangeError(`from: kỳ ${period.name} chưa bắt đầu / has not begun`);
  if (!period.wholeDays) throw new RangeError(`period: ${period.key} không gồm trọn ngày / is cut inside a day`);
  const { from, kind, key, name } = period;
  const to = period.to > today ? today : period.to;
  return { from, to, end: period.to, kind, key, name, observedAs: observedAs(period) };
}

function named({ from, to, period }: WindowWords, kinds: ReadonlyMap<string, PeriodKind>, today: LocalDay): Period {
  if (period !== undefined && (from ?? to) !== undefined)
    throw new RangeError('period: dùng period hoặc from/to / use period or from and to');
  if (from !== undefined) return customPeriod(from, to ?? today);
  const year = kindOf(kinds, 'year');
  if (period === undefined) return yearToDate(year, to ?? today);
  const running = /^(\d{4})\(ytd\)$/.exec(period);
  if (running) {
    const whole = periodOf(year, running[1] as string);
    return yearToDate(year, whole.to < today ? whole.to : today);
  }
  const [kind, key] = period.includes(':') ? period.split(':', 2) : [usual(period), period];
  return periodOf(kindOf(kinds, kind as string), key as string);
}

function usual(period: string): string {
  const found = gregorian.find(([form]) => form.test(period));
  if (!found) throw new RangeError(`period: ${period}; expected 2026-11, 2026-Q4, 2026-H2, 2026 or 2026(ytd)`);
  return found[1];
}

function kindOf(kinds: ReadonlyMap<string, PeriodKind>, code: string): PeriodKind {
  const kind = kinds.get(code);
  if (!kind) throw new RangeError(`period: no kind ${code}; known: ${[...kinds.keys()].join(', ')}`);
  return kind;
}

/** The portal's snapshot of a running year is sent under the year; a free window only where it is a whole period. */
function observedAs({ kind, key, from, to }: Period): string | null {
  if (kind === 'year-to-date') return from.slice(0, 4);
  if (gregorian.some(([form, name]) => name === kind && form.test(key))) return key;
  if (kind !== 'custom' || !from.endsWith('-01')) return null;
  const [year, first, last] = [from.slice(0, 4), Number(from.slice(5, 7)), addDays(to, 1)];
  if (!last.endsWith('-01')) return null;
  const months = (Number(last.slice(0, 4)) - Number(year)) * 12 + Number(last.slice(5, 7)) - first;
  if (months === 1) return from.slice(0, 7);
  if (months === 3 && first % 3 === 1) return `${year}-Q${(first + 2) / 3}`;
  if (months === 6 && first % 6 === 1) return `${year}-H${(first + 5) / 6}`;
  return months === 12 && first === 1 ? year : null;
}
