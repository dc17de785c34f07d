import { decimalsOf } from '@ioc/shared/figures/digits';

/** Numbers and instants as people read them. All instants are shown in the province's time, UTC+7, whatever the screen's own. */
export type Locale = 'vi-VN' | 'en-GB';
/** Narrow no-break space, between a number and its unit. */
export const thin = '\u202f';
const zone = 'Asia/Ho_Chi_Minh';

const cache = new Map<string, Intl.NumberFormat>();
const numberFormat = (locale: Locale, options: Intl.NumberFormatOptions) => {
  const key = locale + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) cache.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
};

/** A number whole, with every digit that was stated: 1.234.567,8912. Of what a division made, three decimals. */
export const exact = (value: number, locale: Locale) =>
  numberFormat(locale, { maximumFractionDigits: decimalsOf(value) }).format(value);

/** Half away from zero, as people round: 0,285 is 0,29 although its double lies below. */
const round = (value: number, decimals: number) => {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
};
const decimalsFor = (size: number) => (size >= 100 ? 0 : size >= 10 ? 1 : 2);

/** What a value must not be rounded up or down to: 99,96 % is not all, 0,04 % is not none. */
const allOrNone = [0, 100];
const mostDecimals = 3;

/**
 * A rate in percent with three significant digits and steady decimals, at most those of its catalogue: 92,0 · 9,24 · 100.
 * Rounded; one that would be rounded to a value of `unlike` without being it has the decimals in which they differ.
 */
export function percent(value: number, locale: Locale, { decimals = mostDecimals, unlike = allOrNone } = {}): string {
  const usual = value === 0 ? 0 : Math.min(decimals, decimalsFor(round(Math.abs(value), 2)));
  let places = usual;
  while (places < mostDecimals && unlike.includes(round(value, places)) && !unlike.includes(value)) places += 1;
  return numberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(
    round(value, places),
  );
}

/** Below this a number is short enough to stand whole: 1.284, not 1,28 nghìn. */
const wholeBelow = 1e4;

/**
 * A number for a wall: whole below ten thousand, else three significant digits and how often it was divided by a thousand.
 * 18.342 → `{ text: '18,3', thousands: 1 }`
 */
export function short(value: number, locale: Locale): { text: string; thousands: number } {
  const size = Math.abs(value);
  if (size < wholeBelow) {
    const digits = size >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
    return { text: numberFormat(locale, digits).format(value), thousands: 0 };
  }
  const level = Math.min(3, Math.floor(Math.log10(size) / 3));
  // 999.960 is not 1.000 nghìn: what is rounded up to a thousand is one of the next.
  const up = level < 3 && round(size / 1000 ** level, decimalsFor(size / 1000 ** level)) >= 1000;
  const thousands = up ? level + 1 : level;
  const scaled = value / 1000 ** thousands;
  const decimals = decimalsFor(Math.abs(scaled));
  const format = numberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return { text: format.format(round(scaled, decimals)), thousands };
}

const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
function partsOf(instant: string | number | Date) {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const part of partsFormat.formatToParts(new Date(instant))) parts[part.type] = part.value;
  return parts;
}

/** 10:42:07 */
export const clock = (instant: string | number | Date) => {
  const at = partsOf(instant);
  return `${at.hour}:${at.minute}:${at.second}`;
};
/** 10:42 */
export const hourMinute = (instant: string | number | Date) => clock(instant).slice(0, 5);
/** 09/03/2026 10:42:07 */
export const dateTime = (instant: string | number | Date) => `${date(instant)} ${clock(instant)}`;
/** 09/03/2026; takes an instant. */
export const date = (instant: string | number | Date) => {
  const at = partsOf(instant);
  return `${at.day}/${at.month}/${at.year}`;
};
/** The local day of an instant, 2026-03-09. */
export const dayOf = (instant: string | number | Date) => {
  const at = partsOf(instant);
  return `${at.year}-${at.month}-${at.day}`;
};
/** 2026-03-09 as 09/03/2026. */
export const dayText = (day: string) => day.split('-').reverse().join('/');
/** Local hour of an instant, 0 to 23. */
export const hourOf = (instant: string | number | Date) => Number(partsOf(instant).hour);
/** Thứ Hai, 9 tháng 3 */
export const weekday = (instant: string | number | Date, locale: Locale) =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'long' }).format(new Date(instant));
/** The time alone today, with its day before today. */
export const since = (instant: string, now: number) =>
  dayOf(instant) === dayOf(now) ? clock(instant) : dateTime(instant).slice(0, 16);
