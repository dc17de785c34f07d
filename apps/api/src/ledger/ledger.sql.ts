import type { QueryRunner } from 'typeorm';
import { mergeRows } from '#storage/merge-rows.js';
import type { Entry } from '#ledger/entry.js';
import type { Ledger } from '#ledger/monthly-rollup.js';

interface Sum {
  readonly measure: string;
  /** A unit's code or a topic's. */
  readonly place: string;
  readonly channel: string;
  readonly day: string;
  readonly known: string;
  n: number;
}

/**
 * Adds entries to the two marginal ledgers, by day and by month. `known` is the local day on which this program came to know
 * an entry, but never earlier than the entry's own day: so a sum over known ≤ K gives day D as it was known at the end of K.
 */
export async function writeLedger(runner: QueryRunner, entries: readonly Entry[], today: string): Promise<void> {
  await upsert(runner, 'ledger_unit', 'unit', summed(entries, today, 'unit'));
  await upsert(runner, 'ledger_topic', 'topic', summed(entries, today, 'topic'));
}

function summed(entries: readonly Entry[], today: string, place: 'unit' | 'topic'): Sum[] {
  const sums = new Map<string, Sum>();
  for (const entry of entries) {
    const at = entry[place];
    if (at === null) continue;
    const { measure, channel, day, n } = entry;
    const key = `${day}${measure}\n${at}\n${channel}`;
    const sum = sums.get(key);
    if (sum) sum.n += n;
    else sums.set(key, { measure, place: at, channel, day, known: day > today ? day : today, n });
  }
  return [...sums.values()].filter(({ n }) => n !== 0);
}

const columns = [
  { name: 'measure', type: 'text', of: ({ measure }: Sum) => measure },
  { name: 'place', type: 'text', of: (sum: Sum) => sum.place },
  { name: 'channel', type: 'text', of: ({ channel }: Sum) => channel },
  { name: 'day', type: 'date', of: ({ day }: Sum) => day },
  { name: 'known', type: 'date', of: ({ known }: Sum) => known },
  { name: 'n', type: 'int', of: ({ n }: Sum) => n },
];

/** In one order for all writers, so that two of them never deadlock. A month is the sum of its days, in one statement. */
async function upsert(runner: QueryRunner, ledger: Ledger, place: string, rows: readonly Sum[]): Promise<void> {
  await mergeRows(
    runner,
    `sums_of_${ledger}`,
    columns,
    rows,
    (from) =>
      `with sums as (select * from ${from}),
       months as (
         insert into ${ledger}_month as held (measure, ${place}, channel, month, n)
         select measure, place, channel, date_trunc('month', day)::date, sum(n) from sums
         group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4
         on conflict (measure, ${place}, channel, month) do update set n = held.n + excluded.n)
     insert into ${ledger} as held (measure, ${place}, channel, day, known, n)
     select measure, place, channel, day, known, n from sums order by day, measure, place, channel
     on conflict (day, measure, ${place}, channel, known) do update set n = held.n + excluded.n`,
  );
}
