import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { random } from '@ioc/test/support/random';
import { until } from '@ioc/test/support/until';
import { addDays, localDay } from '#calendar/local-day.js';
import { LedgerReadModel } from '#ledger/columns/read-model.js';
import { deltaChunks } from '#ledger/commit-deltas.js';
import type { Entry } from '#ledger/entry.js';
import { KeptSums } from '#ledger/kept-sums.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import { writeLedger } from '#ledger/ledger.sql.js';
import { RollupCache } from '#ledger/rollup-cache.js';
import { isLedgerChunk } from '#live/change-notification.js';
import { LedgerListener } from '#live/ledger-listener.js';
import { Listener } from '#live/listener.js';

const today = localDay(new Date().toISOString());
const names = ['dossier.received', 'dossier.open', 'dossier.post'];
const dice = random(31);
const model = new LedgerReadModel();
let base: FreshDatabase;
let listener: Listener;
let tables: LedgerReads;
let sut: LedgerReads;

beforeAll(async () => {
  base = await freshDatabase();
  [tables, sut] = [new LedgerReads(base.db), new LedgerReads(base.db, model)];
  const heard = new LedgerListener(new KeptSums(new RollupCache()), model);
  let up = false;
  listener = new Listener(base.url, {
    notice: (payload) => (isLedgerChunk(payload) ? heard.hear(payload) : undefined),
    up: () => (up = true),
    down: () => (up = false),
  });
  listener.start();
  await until(
    () => up,
    (answers) => answers,
  );
}, 300_000);
afterAll(async () => {
  model.stop();
  await listener.stop();
  await base.close();
});

const entries = (count: number): Entry[] =>
  Array.from({ length: count }, () => ({
    measure: dice.pick(['dossier.received', 'dossier.open', 'complaint.open']),
    unit: dice.pick(['A', 'B', 'C', 'D']),
    topic: dice.pick(['p1', 'p2', 'p3', null]),
    channel: dice.pick(['online', 'post', '']),
    day: addDays(today, dice.between(-500, 40)),
    n: dice.between(-2, 5),
  }));

/** As the intake commits; `known`: the day on which that is; `stay`: how long the transaction lasts after it has written. */
async function commit(added: Entry[], { known = today, stay = 0, silent = false } = {}) {
  const runner = base.db.createQueryRunner();
  await runner.startTransaction();
  await writeLedger(runner, added, known);
  await new Promise((done) => setTimeout(done, stay));
  for (const chunk of silent ? [] : (deltaChunks(added) ?? []))
    await runner.query(`select pg_notify('ioc', pg_current_xact_id() || ' ' || $1)`, [chunk]);
  await runner.commitTransaction();
  await runner.release();
}

async function start() {
  model.stop();
  model.start({ db: base.db, heardAll: async () => (await listener.heardAll()) !== null });
  await until(
    () => model.read(),
    (memory) => memory !== null,
  );
}

/** Questions of every kind, with windows that begin and end anywhere. */
function questions(): ((of: LedgerReads) => Promise<unknown>)[] {
  const to = addDays(today, dice.between(-450, 20));
  const window = { from: dice.pick([to, addDays(to, -dice.between(0, 300)), '0001-01-01']), to };
  const channel = dice.pick([undefined, 'online', 'post']);
  const units = dice.pick([null, ['A', 'C', 'nowhere'], []]);
  const set = dice.pick([null, { of: ['p1'], but: null }, { of: ['p2'], but: ['p1', 'p2'] }, { of: [], but: null }]);
  const topics = set ? { set, whole: 'root' } : undefined;
  return [
    (of) => of.window(names, window, { channel, units }),
    (of) => of.window(names, window, { units }, 'channel'),
    (of) => of.topics(names, window, { channel, topics: set }),
    (of) => of.topics(names, window, { topics: set }, 'channel'),
    (of) => of.read(base.db, names, to, { channel, topics }),
    (of) => of.read(base.db, names, today, { topics }),
  ];
}

/** Without an order of keys. */
const plain = (sums: unknown): unknown =>
  sums instanceof Map
    ? Object.fromEntries([...sums].map(([key, of]) => [key, plain(of)] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
    : typeof sums === 'object' && sums !== null && !Array.isArray(sums)
      ? Object.fromEntries(Object.entries(sums).map(([key, of]) => [key, plain(of)]))
      : sums;

async function compareAll() {
  for (const ask of questions()) expect(plain(await ask(sut))).toEqual(plain(await ask(tables)));
}

describe('the ledgers in memory', () => {
  it('answer as the tables do, at once after each commit', async () => {
    await commit(entries(800), { known: addDays(today, -40) });
    await commit(entries(300));
    await start();
    for (let round = 0; round < 25; round += 1) {
      await commit(entries(dice.between(1, 60)));
      await compareAll();
    }
    expect(await sut.columns('ledger_unit')).not.toBeNull();
  }, 60_000);

  it('answer so whichever commits ran while they were read', async () => {
    for (let round = 0; round < 6; round += 1) {
      const writing = Array.from({ length: 6 }, () =>
        commit(entries(dice.between(1, 300)), { stay: dice.between(0, 60) }),
      );
      await Promise.all([start(), ...writing]);
      await compareAll();
    }
  }, 60_000);

  it('give no answer after a commit that is not known entry by entry, until they were read again', async () => {
    await commit(entries(50), { silent: true });
    model.forget();
    expect(await sut.columns('ledger_unit')).toBeNull();
    await compareAll();
    await until(
      () => sut.columns('ledger_unit'),
      (columns) => columns !== null,
    );
    await compareAll();
  }, 60_000);

  it('are compared with the tables while commits go on, and a cell that differs is named', async () => {
    const whole = async () => {
      const compares: string[] = [];
      for (let turn = 0; turn < 2; turn += 1) {
        const differing = await model.readBeside(base.db);
        await commit(entries(30));
        await listener.heardAll();
        compares.push(...differing());
      }
      return compares;
    };
    expect(await whole()).toEqual([]);
    const silent = { measure: 'dossier.open', unit: 'A', topic: 'p1', channel: 'online', day: '2025-03-04', n: 1 };
    await commit([silent], { silent: true });
    const cell = `dossier.open A online ${(Date.UTC(2025, 2, 4) / 86_400_000).toString()}`;
    expect(new Set(await whole())).toEqual(new Set([`ledger_unit ${cell}`, `ledger_topic ${cell.replace('A', 'p1')}`]));
    await commit([{ ...silent, n: 2 }], { silent: true, known: addDays(today, -40) });
    expect((await whole()).length).toBeGreaterThan(0);
    model.renew();
    await until(
      () => sut.columns('ledger_unit'),
      (columns) => columns !== null,
    );
    expect(await whole()).toEqual([]);
    const overtaken = await model.readBeside(base.db);
    model.forget();
    expect(overtaken()).toEqual([]);
  }, 60_000);
});
