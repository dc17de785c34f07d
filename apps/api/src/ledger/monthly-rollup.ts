import { addDays, addMonths } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';

export type Ledger = 'ledger_unit' | 'ledger_topic';
const place = { ledger_unit: 'unit', ledger_topic: 'topic' } as const;

const monthOf = (day: string) => `${day.slice(0, 7)}-01`;

/**
 * All entries of a ledger up to the day `to`, as a relation (measure, unit or topic, channel, day, n): whole months as one
 * row each, dated with their first day, the rest day by day. A sum that begins or ends on any of `cuts` is exact; a year is
 * then some hundred rows of a unit instead of ten thousand. What became known when is not in it.
 */
export function monthlyRollup(ledger: Ledger, to: string, cuts: readonly string[]): string {
  const parts = new Set(cuts.filter((day) => day <= to && !day.endsWith('-01')).map(monthOf));
  if (!addDays(to, 1).endsWith('-01')) parts.add(monthOf(to));
  const columns = `measure, ${place[ledger]}, channel`;
  const months = `select ${columns}, month as day, n from ${ledger}_month
    where month <= ${date(to)} and month <> all(array[${[...parts].map(date).join(', ')}]::date[])`;
  const daily = stretches([...parts].sort()).map(
    ([from, until]) =>
      `select ${columns}, day, n from ${ledger} where day between ${date(from)} and ${date(until < to ? until : to)}`,
  );
  return `(${[months, ...daily].join(' union all ')})`;
}

/** From so many later entries on, reading those known then costs less than taking the later ones away. */
const fewLater = 20_000;

/** The same as it was known at the end of the day `known`: what became known later is taken away again. */
export async function knownBy(
  db: Queryable,
  ledger: Ledger,
  known: string,
  to: string,
  cuts: readonly string[],
): Promise<string> {
  const columns = `measure, ${place[ledger]}, channel, day`;
  const later = `from ${ledger} where known > ${date(known)} and day <= ${date(to)}`;
  const [found] = (await db.query(`select count(*)::int as n from (select 1 ${later} limit ${fewLater}) found`)) as [
    { n: number },
  ];
  if (found.n < fewLater)
    return `(select * from ${monthlyRollup(ledger, to, cuts)} union all select ${columns}, -n ${later})`;
  return `(select ${columns}, n from ${ledger} where known <= ${date(known)} and day <= ${date(to)})`;
}

/** Months in order, as the stretches of days that they cover without a gap. */
function stretches(months: readonly string[]): [from: string, until: string][] {
  const found: [string, string][] = [];
  for (const month of months) {
    const [last, until] = [found.at(-1), addDays(addMonths(month, 1), -1)];
    if (last && addDays(last[1], 1) === month) last[1] = until;
    else found.push([month, until]);
  }
  return found;
}

/** A day as a literal: the planner knows it, and nothing else can be in it. */
function date(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`no day: ${day}`);
  return `'${day}'::date`;
}
