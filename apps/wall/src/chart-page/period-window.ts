import { dayAt } from '#charts/day-cells';

export interface DayWindow {
  readonly from: string;
  readonly to: string;
}

const monthAfter = (year: number, month: number) =>
  month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
const weekDays = 7;

/**
 * The days of one stretch of a chart of counted cases: a month (`2026-11`) or a week (its Monday). One that goes on ends
 * `today`. Null: the name of an observed period, which has no days of its own. Pure.
 */
export function periodWindow(period: string, today: string): DayWindow | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(period) ?? [];
  if (!year || !month) return null;
  const from = day ? period : `${period}-01`;
  const next = day ? dayAt(period, weekDays) : monthAfter(Number(year), Number(month));
  const last = dayAt(next, -1);
  return { from, to: last > today ? today : last };
}
