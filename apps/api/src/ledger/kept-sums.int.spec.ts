import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { random } from '@ioc/test/support/random';
import { until } from '@ioc/test/support/until';
import pg from 'pg';
import { addDays } from '#calendar/local-day.js';
import { differingSums } from '#ledger/add-deltas.js';
import { deltaChunks } from '#ledger/commit-deltas.js';
import type { Entry } from '#ledger/entry.js';
import { LedgerReadModel } from '#ledger/columns/read-model.js';
import { KeptSums } from '#ledger/kept-sums.js';
import { writeLedger } from '#ledger/ledger.sql.js';
import { RollupCache } from '#ledger/rollup-cache.js';
import { readSums, type Scope } from '#ledger/sums.sql.js';
import { LedgerListener } from '#live/ledger-listener.js';
import { endIncarnation } from '#storage/incarnation.js';

const today = '2026-06-15';
const measures = ['dossier.received', 'dossier.open', 'dossier.post'];
const scopes: Scope[] = [
  {},
  { channel: 'online' },
  { topics: { set: { of: ['p1'], but: null }, whole: 'root' } },
  { topics: { set: { of: ['p2'], but: ['p1', 'p2'] }, whole: 'root' } },
];
let base: FreshDatabase;
let listener: pg.Client;
let sut: KeptSums;
let heard: LedgerListener;
let last: string;
beforeAll(async () => {
  base = await freshDatabase();
  sut = new KeptSums(new RollupCache());
  heard = new LedgerListener(sut, new LedgerReadModel());
  listener = new pg.Client({ connectionString: base.url });
  await listener.connect();
  listener.on('notification', ({ payload = '' }) => (/^\d/.test(payload) ? heard.hear(payload) : (last = payload)));
  await listener.query('listen ioc');
}, 300_000);
afterAll(async () => {
  await listener.end();
  await base.close();
});

const dice = random(21);
const entries = (count: number): Entry[] =>
  Array.from({ length: count }, () => ({
    measure: dice.pick(['dossier.received', 'dossier.open']),
    unit: dice.pick(['A', 'B', 'C']),
    topic: dice.pick(['p1', 'p2', 'p3', null]),
    channel: dice.pick(['online', 'post']),
    day: addDays(today, dice.between(-400, 3)),
    n: dice.between(-2, 5),
  }));

/** As the intake commits; `stay`: how long the transaction lasts after it has written. */
async function commit(added: Entry[], stay = 0) {
  const runner = base.db.createQueryRunner();
  await runner.startTransaction();
  await writeLedger(runner, added, today);
  await new Promise((done) => setTimeout(done, stay));
  for (const chunk of deltaChunks(added) ?? [])
    await runner.query(`select pg_notify('ioc', pg_current_xact_id() || ' ' || $1)`, [chunk]);
  await runner.commitTransaction();
  await runner.release();
}

/** Until everything that was committed before is heard. */
async function allHeard() {
  const mark = `mark ${dice.next()}`;
  await base.db.query(`select pg_notify('ioc', $1)`, [mark]);
  await until(
    () => last,
    (heard) => heard === mark,
  );
}

async function differing() {
  await allHeard();
  const found: string[] = [];
  for (const scope of scopes)
    found.push(
      ...differingSums(
        await sut.read(base.db, measures, today, scope),
        await readSums(base.db, measures, today, {}, scope),
      ),
    );
  return found;
}

describe('sums that are kept up by what commits add', () => {
  it('equal the ledger, whichever commits ran while they were first read', async () => {
    await commit(entries(300));
    for (let round = 0; round < 6; round += 1) {
      sut.forget();
      const writing = Array.from({ length: 6 }, () => commit(entries(dice.between(1, 400)), dice.between(0, 60)));
      const reading = scopes.map((scope) => sut.read(base.db, measures, today, scope));
      await Promise.all([...writing, ...reading]);
      expect(await differing()).toEqual([]);
    }
  }, 60_000);

  it('need no reading while commits are heard, and are read again when one was missed', async () => {
    await allHeard();
    const { byUnit } = await sut.read(base.db, measures, today);
    await commit([{ ...(entries(1)[0] as Entry), unit: 'NEW', measure: 'dossier.open', day: today, n: 7 }]);
    await allHeard();
    expect(byUnit.get('NEW')?.get('dossier.open')).toEqual({ day: 7, month: 7, year: 7, all: 7 });
    const runner = base.db.createQueryRunner();
    await writeLedger(runner, entries(50), today); // in silence
    await runner.release();
    expect((await differing()).length).toBeGreaterThan(0);
    heard.hear('no chunk');
    expect(await differing()).toEqual([]);
  }, 60_000);

  it('are of one incarnation of the store', async () => {
    const runner = base.db.createQueryRunner();
    await writeLedger(runner, entries(50), today);
    await runner.release();
    await endIncarnation(base.db);
    expect(await differing()).toEqual([]);
  }, 60_000);

  it('are compared with another reading while commits go on, and a difference is named', async () => {
    await differing();
    const writing = Array.from({ length: 8 }, () => commit(entries(20), dice.between(0, 40)));
    const compare = await sut.readBeside(base.db);
    await Promise.all(writing);
    await allHeard();
    expect(compare()).toEqual([]);
    const runner = base.db.createQueryRunner();
    const silent = { measure: 'dossier.open', unit: 'A', topic: null, channel: 'online', day: today, n: 1 };
    await writeLedger(runner, [silent], today);
    await runner.release();
    const again = await sut.readBeside(base.db);
    await allHeard();
    expect(new Set(again())).toEqual(
      new Set([...['day', 'month', 'year', 'all'].map((slot) => `dossier.open A ${slot}`), 'dossier.open day 29']),
    );
    const forgotten = await sut.readBeside(base.db);
    sut.forget();
    expect(forgotten()).toEqual([]);
  }, 60_000);
});
