import type { Locale } from '#ui/format';

const names: Readonly<Record<Locale, readonly string[]>> = {
  'vi-VN': ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  'en-GB': ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** The day of the week of a local day: "T2". Pure. */
export const weekdayName = (day: string, locale: Locale): string =>
  names[locale][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** A local day as it stands below a column: "T2 30/11". Pure. */
export function shortDay(day: string, locale: Locale): string {
  const [, month, date] = day.split('-').map(Number);
  return `${weekdayName(day, locale)} ${date}/${month}`;
}
