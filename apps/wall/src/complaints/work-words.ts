import type { T } from '#i18n/use-words';

/** Eight hours of work are a day (domain: offices of Vietnam). */
const dayMinutes = 480;

/** Working time in its two largest units: "2 ngày 3 giờ", "45 phút". */
export function workWords(minutes: number, t: T): string {
  const days = Math.floor(minutes / dayMinutes);
  const hours = Math.floor((minutes % dayMinutes) / 60);
  const rest = Math.round(minutes % 60);
  const parts: [n: number, words: string][] = [
    [days, t('complaints.work.days', { n: days })],
    [hours, t('complaints.work.hours', { n: hours })],
    [rest, t('complaints.work.minutes', { n: rest })],
  ];
  const first = parts.findIndex(([n]) => n > 0);
  if (first < 0) return t('complaints.work.minutes', { n: 0 });
  const shown = parts.slice(first, first + 2).filter(([n]) => n > 0);
  return shown.map(([, words]) => words).join(' ');
}
