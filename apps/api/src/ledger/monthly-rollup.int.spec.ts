import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { random } from '@ioc/test/support/random';
import { addDays } from '#calendar/local-day.js';
import type { Entry } from '#ledger/entry.js';
import { writeLedger } from '#ledger/ledger.sql.js';
import { knownBy, type Ledger, monthlyRollup } from '#ledger/monthly-rollup.js';

const dice = random(31);
const written = ['2026-01-31', '2026-03-01', '2026-04-15', '2026-06-30'];
let base: FreshDatabase;
beforeAll(async () => {
  base = await freshDatabase();
  // Few entries go as arrays, many by COPY: both ways of writing are in it.
  for (const [index, on] of written.entries()) await write(on, index % 2 ? 60 : 900);
}, 300_000);
afterAll(() => base.close());

async function write(on: string, count: number) {
  const entries = Array.from({ length: count }, (): Entry => ({
    measure: dice.pick(['dossier.open', 'dossier.received']),
    unit: dice.pick(['A', 'B', 'C']),
    topic: dice.pick(['1.001', '1.002', null]),
    channel: dice.pick(['online', 'direct']),
    day: addDays(on, dice.between(-120, 20)),
    n: dice.between(-3, 3),
  }));
  const runner = base.db.createQueryRunner();
  await runner.startTransaction();
  await writeLedger(runner, entries.slice(0, count / 3), on);
  await writeLedger(runner, entries.slice(count / 3), on); // a second time in one transaction, as a rebuild writes
  await runner.commitTransaction();
  await runner.release();
}

const ledgers = ['ledger_unit', 'ledger_topic'] as const satisfies readonly Ledger[];
const sums = (from: string, first: string, to: string, place: string) =>
  base.db.query(
    `select ${place}, measure, channel, sum(n)::int as stock, coalesce(sum(n) filter (where day >= $1::date), 0)::int as flow
     from ${from} e where day <= $2::date group by 1, 2, 3 having count(*) filter (where n <> 0) > 0 order by 1, 2, 3`,
    [first, to],
  ) as Promise<{ stock: number; flow: number }[]>;
const some = (rows: { stock: number; flow: number }[]) => rows.filter(({ stock, flow }) => stock !== 0 || flow !== 0);

describe('the ledger by months and days', () => {
  it.each(ledgers)('sums any window of %s exactly as its days do', async (ledger) => {
    const place = ledger === 'ledger_unit' ? 'unit' : 'topic';
    for (let round = 0; round < 60; round += 1) {
      const first = addDays('2025-10-01', dice.between(0, 280));
      const to = dice.chance(0.2) ? '2026-02-28' : addDays(first, dice.between(0, 200));
      const days = some(await sums(ledger, first, to, place));
      expect(some(await sums(monthlyRollup(ledger, to, [first]), first, to, place))).toEqual(days);
    }
  });

  it('tells a day as it was known on another', async () => {
    for (let round = 0; round < 40; round += 1) {
      const [first, known] = [addDays('2025-11-01', dice.between(0, 100)), addDays('2026-01-20', dice.between(0, 170))];
      const to = addDays(first, dice.between(0, 100));
      const then = `(select * from ledger_unit where known <= '${known}')`;
      const entries = await knownBy(base.db, 'ledger_unit', known, to, [first]);
      expect(some(await sums(entries, first, to, 'unit'))).toEqual(some(await sums(then, first, to, 'unit')));
    }
  });

  it('reads whole months as one row each', async () => {
    const [{ n }] = await base.db.query(
      `select count(*)::int as n from ${monthlyRollup('ledger_unit', '2026-03-31', [])} e`,
    );
    const [{ months }] = await base.db.query(
      `select count(*)::int as months from ledger_unit_month where month <= '2026-03-31'`,
    );
    expect(n).toBe(months);
  });
});
