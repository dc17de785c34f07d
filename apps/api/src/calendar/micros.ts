import { instantText } from '#calendar/local-day.js';

/**
 * Instants to the microsecond, as PostgreSQL keeps them; what is finer is cut off. Deadlines and days are judged by the
 * millisecond (local-day.ts), the order of events by this.
 */

/** Microseconds since 1970 of an ISO 8601 text with offset: exact, a double holds them until the year 2255. */
export function microsOf(instant: string): number {
  const digits = /\.\d{3}(\d{1,3})/.exec(instant)?.[1] ?? '';
  return Date.parse(instant) * 1000 + Number(digits.padEnd(3, '0'));
}

/** ISO text with +07:00; as many digits after the second as there are: none, three or six. */
export function microsText(micros: number): string {
  const rest = micros % 1000;
  const text = instantText((micros - rest) / 1000);
  if (rest === 0) return text;
  const [seconds, millis] = [text.slice(0, 19), text.includes('.') ? text.slice(20, 23) : '000'];
  return `${seconds}.${millis}${String(rest).padStart(3, '0')}+07:00`;
}

/** SQL: a timestamptz as microseconds since 1970, whatever the session's time zone and DateStyle. */
export const microsSql = (column: string): string => `(extract(epoch from ${column}) * 1000000)::bigint`;
