import type { Locale } from '#ui/format';

/** A period as it stands below a chart: "T11", "T1/26" for the first of a year, "Q3/26", "2025", "23/11" for a day. Pure. */
export function periodLabel(period: string, locale: Locale): string {
  const [year = '', part, day] = period.split('-');
  if (day !== undefined) return `${Number(day.slice(0, 2))}/${Number(part)}`;
  if (part === undefined) return year;
  const short = year.slice(2);
  if (!/^\d+$/.test(part)) return `${part}/${short}`;
  const month = Number(part);
  const name = locale === 'vi-VN' ? `T${month}` : (englishMonths[month - 1] ?? part);
  return month === 1 ? `${name}/${short}` : name;
}
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Which of so many labels are shown, so that none touches the next: the last one always, and every n-th before it. Pure. */
export function shownLabels(count: number, width: number, least: number): ReadonlySet<number> {
  const every = Math.max(1, Math.ceil((count * least) / Math.max(width, 1)));
  return new Set(Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % every === 0));
}
