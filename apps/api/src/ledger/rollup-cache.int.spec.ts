import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { random } from '@ioc/test/support/random';
import { addDays } from '#calendar/local-day.js';
import { writeLedger } from '#ledger/ledger.sql.js';
import { RollupCache } from '#ledger/rollup-cache.js';
import { endIncarnation } from '#storage/incarnation.js';
import { readSums } from '#ledger/sums.sql.js';

const dice = random(9);
const today = '2026-06-15';
const measures = ['dossier.received', 'dossier.open'];
let base: FreshDatabase;
beforeAll(async () => {
  base = await freshDatabase();
}, 300_000);
afterAll(() => base.close());

/** Entries as the intake writes them on day `on`: known that day, or later when they speak of a later day. */
async function write(on: string, count: number) {
  const entries = Array.from({ length: count }, () => ({
    measure: dice.pick(measures),
    unit: dice.pick(['A', 'B', 'C']),
    topic: null,
    channel: 'online',
    day: addDays(on, dice.between(-80, 5)),
    n: dice.between(-2, 5),
  }));
  const runner = base.db.createQueryRunner();
  await writeLedger(runner, entries, on);
  await runner.release();
}

describe('sums of which the settled part is held', () => {
  it('equal the sums of the whole ledger, before and after more is written', async () => {
    const sut = new RollupCache();
    for (const on of [-40, -20, -3, -1]) await write(addDays(today, on), 60);
    const whole = async () => readSums(base.db, measures, today);
    expect(await sut.read(base.db, measures, today)).toEqual(await whole());
    for (let round = 0; round < 5; round += 1) {
      await write(addDays(today, dice.between(-1, 0)), 20);
      expect(await sut.read(base.db, measures, today)).toEqual(await whole());
    }
    await write(addDays(today, -30), 20); // as a rebuild does, behind the border
    await endIncarnation(base.db);
    expect(await sut.read(base.db, measures, today)).toEqual(await whole());
  });
});
