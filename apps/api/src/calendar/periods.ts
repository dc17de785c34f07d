import {
  type Instant,
  type LocalDay,
  addDays,
  addMonths,
  dayNumber,
  instantText,
  localDay,
  msAt,
  msOf,
} from '#calendar/local-day.js';

/** A kind of reporting period as data (catalogue/calendars/periods.yaml). */
export interface PeriodKind {
  readonly code: string;
  readonly name: string;
  readonly months: 1 | 3 | 6 | 12;
  /** 1 to 28, so that every month has the day. */
  readonly startDay: number;
  /** The period named after month N begins in month N − 1 (quarter I: 15/12–14/3). */
  readonly startsInMonthBefore: boolean;
  /** 'HH:MM' */
  readonly startTime: string;
  readonly source: string;
}

export interface Period {
  readonly kind: string;
  /** '2025-10', '2023-Q1', '2025-H2', '2026'; for a running year 'ytd:2026-10-10', for a free window 'custom'. */
  readonly key: string;
  readonly name: string;
  readonly from: LocalDay;
  /** Last local day with any part in the period. */
  readonly to: LocalDay;
  readonly fromAt: string;
  /** First instant after the period. */
  readonly endAt: string;
  /** False when the period is cut inside a day: sums of whole days can't answer for it, the cases themselves must. */
  readonly wholeDays: boolean;
}

/** @throws RangeError when the key is not one of this kind, naming the form that is expected. */
export function periodOf(kind: PeriodKind, key: string): Period {
  const form = { 1: /^(\d{4})-(0[1-9]|1[0-2])$/, 3: /^(\d{4})-Q([1-4])$/, 6: /^(\d{4})-H([12])$/, 12: /^(\d{4})$/ }[
    kind.months
  ];
  const found = form.exec(key);
  const expected = { 1: '2025-10', 3: '2025-Q4', 6: '2025-H2', 12: '2025' }[kind.months];
  if (!found) throw new RangeError(`period ${key} of ${kind.code}: expected a key such as ${expected}`);
  const first = (Number(found[2] ?? 1) - 1) * kind.months + 1;
  const january = `${found[1]}-01-${String(kind.startDay).padStart(2, '0')}`;
  const start = addMonths(january, first - 1 - (kind.startsInMonthBefore ? 1 : 0));
  return period(kind, key, `${kind.name} ${key}`, start, addMonths(start, kind.months));
}

/** The period that an instant falls into; at the boundary the later one. */
export function periodAt(kind: PeriodKind, instant: Instant): Period {
  const [year, month] = localDay(instant).split('-').map(Number) as [number, number];
  // The month that names the period is at most one away from the calendar's month; the latest that has begun is the one.
  for (const ahead of [1, 0, -1]) {
    const index = year * 12 + month - 1 + ahead;
    const found = periodOf(kind, keyOf(kind, Math.floor(index / 12), (index % 12) + 1));
    if (msOf(instant) >= msOf(found.fromAt)) return found;
  }
  throw new RangeError(`period kind ${kind.code} leaves a gap at ${instant}`);
}

/** Year to date under a kind's year: from the begin of the year that holds `asOf` to that day. Not a sum or mean of months. */
export function yearToDate(year: PeriodKind, asOf: LocalDay): Period {
  if (year.months !== 12) throw new RangeError(`${year.code} is not a year`);
  const whole = periodAt(year, `${asOf}T12:00:00+07:00`);
  return period(
    { ...year, code: `${year.code}-to-date` },
    `ytd:${asOf}`,
    `Lũy kế đến ${asOf}`,
    whole.from,
    addDays(asOf, 1),
    '00:00',
  );
}

/** Any window of whole days, both ends included. */
export function customPeriod(from: LocalDay, to: LocalDay): Period {
  if (dayNumber(to) < dayNumber(from)) throw new RangeError(`period: to ${to} is before from ${from}`);
  return period({ code: 'custom', startTime: '00:00' }, 'custom', `${from} – ${to}`, from, addDays(to, 1));
}

function keyOf(kind: PeriodKind, year: number, month: number): string {
  const part = Math.ceil(month / kind.months);
  switch (kind.months) {
    case 1:
      return `${year}-${String(month).padStart(2, '0')}`;
    case 3:
      return `${year}-Q${part}`;
    case 6:
      return `${year}-H${part}`;
    case 12:
      return String(year);
  }
}

function period(
  { code, startTime }: Pick<PeriodKind, 'code' | 'startTime'>,
  key: string,
  name: string,
  start: LocalDay,
  end: LocalDay,
  endTime = startTime,
): Period {
  const at = (day: LocalDay, time: string) =>
    instantText(msAt(dayNumber(day), (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000));
  const [fromAt, endAt] = [at(start, startTime), at(end, endTime)];
  // An end that is not like the begin is a midnight.
  const wholeDays = startTime === '00:00';
  return { kind: code, key, name, from: start, to: localDay(msOf(endAt) - 1), fromAt, endAt, wholeDays };
}
