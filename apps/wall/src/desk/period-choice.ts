/** A period that a page offers: its name for the API, and the word for it with its number, e.g. quarter 4/2026. */
export interface PeriodChoice {
  /** Null: the year to date, which needs no name. */
  readonly key: string | null;
  readonly word: 'ytd' | 'month' | 'quarter' | 'reportQuarter';
  readonly n: string;
}

const back = (year: number, place: number, parts: number) =>
  place > 1 ? ([year, place - 1] as const) : ([year - 1, parts] as const);

/**
 * The periods that people ask for: this year so far, this month and the one before, likewise quarters and report quarters
 * (which run from the 15th: from 15/12 on it is the first quarter of the next year). `today`: local day.
 */
export function periodChoices(today: string): PeriodChoice[] {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const reportMonth = day >= 15 ? month + 1 : month;
  const reportYear = reportMonth > 12 ? year + 1 : year;
  const quarter = Math.ceil(month / 3);
  const reportQuarter = Math.ceil((reportMonth > 12 ? 1 : reportMonth) / 3);
  const months = [[year, month] as const, back(year, month, 12)];
  const quarters = [[year, quarter] as const, back(year, quarter, 4)];
  const reports = [[reportYear, reportQuarter] as const, back(reportYear, reportQuarter, 4)];
  return [
    { key: null, word: 'ytd', n: String(year) },
    ...months.map(([y, m]) => ({ key: `${y}-${String(m).padStart(2, '0')}`, word: 'month' as const, n: `${m}/${y}` })),
    ...quarters.map(([y, q]) => ({ key: `${y}-Q${q}`, word: 'quarter' as const, n: `${q}/${y}` })),
    ...reports.map(([y, q]) => ({
      key: `report-quarter:${y}-Q${q}`,
      word: 'reportQuarter' as const,
      n: `${q}/${y}`,
    })),
  ];
}

/** A window that a figure's page offers, as its first and last day; null: each indicator's own. */
export interface WindowChoice {
  readonly from: string | null;
  readonly to: string | null;
  readonly word: PeriodChoice['word'] | 'own';
  readonly n: string;
}

const firstDay = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** The days of a period of the choices above; a report quarter begins on the 15th of the month before its first. */
function daysOf({ key, word }: PeriodChoice, today: string): readonly [from: string, to: string] {
  const [, year = today.slice(0, 4), quarter, month] = /(\d{4})(?:-(?:Q(\d)|(\d\d)))?$/.exec(key ?? '') ?? [];
  const last = quarter ? 3 * Number(quarter) : month ? Number(month) : 12;
  const first = quarter ? last - 2 : month ? last : 1;
  if (word === 'reportQuarter') return [firstDay(Number(year), first - 1, 15), firstDay(Number(year), last, 14)];
  return [firstDay(Number(year), first, 1), firstDay(Number(year), last + 1, 0)];
}

/** The same periods as days, since figures and lists take days; what is not over yet ends today. */
export function windowChoices(today: string): WindowChoice[] {
  const windows = periodChoices(today).map((choice): WindowChoice => {
    const [from, to] = daysOf(choice, today);
    return { from, to: to < today ? to : today, word: choice.word, n: choice.n };
  });
  return [{ from: null, to: null, word: 'own', n: '' }, ...windows];
}
