import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Entry } from '#ledger/entry.js';
import type { SnapshotSource } from '#ledger/in-snapshot.js';
import { LedgerReadModel } from '#ledger/columns/read-model.js';

const entry: Entry = { measure: 'dossier.open', unit: 'A', topic: 'p1', channel: 'online', day: '2026-11-02', n: 1 };
const commit = (xid: bigint) => ({ xid, entries: [entry] });
const seen = { seen: '100:100:' };

/** A database whose reading lasts until `release` is called; both ledgers are empty in it. */
function slowDatabase(answer: object[] = [seen]) {
  let release: () => void = () => undefined;
  const isReleased = new Promise<void>((done) => (release = done));
  const runner = {
    query: async (sql: string) => {
      if (sql.includes('pg_current_snapshot')) return answer;
      await isReleased;
      return [];
    },
  };
  const db = { transaction: (_: string, work: (of: typeof runner) => unknown) => work(runner) };
  return { db: db as unknown as SnapshotSource, release };
}
const nextTurn = () => new Promise((done) => setTimeout(done, 20));
const openOf = async (model: LedgerReadModel) => {
  const memory = await model.read();
  let open = 0;
  memory?.recent.ledger_unit.each('dossier.open', null, null, (_, __, series) => (open += series.until(99_999)));
  return memory && open;
};

Logger.overrideLogger(false);
const sut = new LedgerReadModel();
afterEach(() => sut.stop());

describe('the ledgers in memory', () => {
  it('add the commits that came while they were read, but not those that the reading saw', async () => {
    const { db, release } = slowDatabase();
    sut.start({ db, heardAll: () => Promise.resolve(true) });
    await nextTurn();
    sut.hear(commit(99n));
    sut.hear(commit(100n));
    expect([sut.answers, await sut.read()]).toEqual([false, null]);
    release();
    await nextTurn();
    sut.hear(commit(101n));
    expect(await openOf(sut)).toBe(2);
  });

  it('are read again when more commits waited for the reading than can be kept', async () => {
    const { db, release } = slowDatabase();
    sut.start({ db, heardAll: () => Promise.resolve(true) });
    await nextTurn();
    for (let n = 0n; n <= 5000n; n += 1n) sut.hear(commit(200n + n));
    release();
    await nextTurn();
    expect(sut.answers).toBe(false);
  });

  it('give no answer while it is not known that all was heard, nor after they were stopped', async () => {
    const { db, release } = slowDatabase();
    let hears = true;
    sut.start({ db, heardAll: () => Promise.resolve(hears) });
    release();
    await nextTurn();
    expect(await openOf(sut)).toBe(0);
    hears = false;
    expect(await sut.read()).toBeNull();
    hears = true;
    sut.stop();
    expect([await sut.read(), sut.runs]).toEqual([null, false]);
  });

  it('are tried again when they could not be read', async () => {
    const { db } = slowDatabase([{ seen: 'no snapshot' }]);
    sut.start({ db, heardAll: () => Promise.resolve(true) });
    await nextTurn();
    expect([sut.answers, sut.runs]).toEqual([false, true]);
  });
});
