import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { dayNumber } from '#calendar/local-day.js';
import type { Entry } from '#ledger/entry.js';
import type { SnapshotSource } from '#ledger/in-snapshot.js';
import { LedgerReadModel } from '#ledger/columns/read-model.js';

const day = '2026-11-02';
const entry: Entry = { measure: 'dossier.open', unit: 'A', topic: 'p1', channel: 'online', day, n: 1 };
const commit = (xid: bigint, more: Partial<Entry> = {}) => ({ xid, entries: [{ ...entry, ...more }] });
const row = (measure: string, place = 'A') => ({ measure, place, channel: 'online', days: `${dayNumber(day)} 1` });

/** A store whose unit ledger has these rows since the border; it notes what is read, and may fail or be slow. */
function store(rows: object[] = []) {
  const asked: string[] = [];
  const state = { isAway: false, wait: Promise.resolve(), meanwhile: () => undefined as void };
  let open: object[] = [];
  const query = async (sql: string, [border, measures]: [string?, string[]?] = []) => {
    if (state.isAway) throw new Error('away');
    await state.wait;
    if (sql.includes('pg_current_snapshot')) return [{ seen: '100:100:' }];
    if (!sql.startsWith('declare')) return sql.startsWith('fetch') ? open.splice(0) : [];
    const known = sql.includes('known <') ? 'before' : 'since';
    const isUnits = sql.includes('columns_of_ledger_unit');
    open = isUnits && known === 'since' ? [...rows] : [];
    if (isUnits) asked.push(`${known} ${border}${measures ? ` ${measures.join()}` : ''}`);
    state.meanwhile();
    return [];
  };
  const db = { transaction: (_: string, work: (of: object) => unknown) => work({ query }) };
  return { db: db as unknown as SnapshotSource, asked, state };
}

let sut: LedgerReadModel;
let heardAll: jest.Mock<() => Promise<boolean>>;
beforeEach(() => {
  Logger.overrideLogger(false);
  jest.useFakeTimers({ now: Date.parse('2026-11-03T10:00:00+07:00') });
  sut = new LedgerReadModel();
  heardAll = jest.fn(() => Promise.resolve(true));
});
afterEach(() => {
  sut.stop();
  jest.useRealTimers();
});
const after = (ms: number) => jest.advanceTimersByTimeAsync(ms);
async function started(of = store()) {
  sut.start({ db: of.db, heardAll });
  await after(0);
  return of;
}

describe('what is read again', () => {
  it('is what is newer than the border when a commit was missed, two seconds later, once', async () => {
    const { asked } = await started();
    expect([asked, sut.answers]).toEqual([['before 2026-11-02', 'since 2026-11-02'], true]);
    sut.forget();
    expect(sut.answers).toBe(false);
    await after(1000);
    sut.forget();
    await after(1999);
    expect(asked).toHaveLength(2);
    await after(1);
    expect([asked.slice(2), sut.answers]).toEqual([['since 2026-11-02'], true]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is everything when it is not what the tables are, when it starts again, and when the border moved', async () => {
    const { asked, db } = await started();
    const all = (border: string) => [`before ${border}`, `since ${border}`];
    sut.renew();
    await after(2000);
    expect(asked.splice(0)).toEqual([...all('2026-11-02'), ...all('2026-11-02')]);
    sut.start({ db, heardAll });
    await after(0);
    expect(asked.splice(0)).toEqual(all('2026-11-02'));
    jest.setSystemTime(Date.parse('2026-11-09T23:00:00+07:00'));
    sut.forget();
    await after(2000);
    expect(asked.splice(0)).toEqual(['since 2026-11-02']);
    jest.setSystemTime(Date.parse('2026-11-10T01:00:00+07:00'));
    sut.forget();
    await after(2000);
    expect(asked).toEqual(all('2026-11-09'));
  });

  it('is tried again ten seconds after it failed, and not where another reading overtook it', async () => {
    const of = store();
    of.state.isAway = true;
    await started(of);
    of.state.isAway = false;
    await after(9999);
    expect(sut.answers).toBe(false);
    await after(1);
    expect(sut.answers).toBe(true);
    of.state.meanwhile = () => {
      of.state.meanwhile = () => undefined;
      sut.forget();
      throw new Error('away');
    };
    sut.forget();
    await after(2000);
    expect([sut.answers, jest.getTimerCount()]).toEqual([false, 1]);
    await after(2000);
    expect([sut.answers, jest.getTimerCount()]).toEqual([true, 0]);
  });

  it('is nothing once it was stopped', async () => {
    const { asked } = await started();
    sut.stop();
    sut.forget();
    expect([jest.getTimerCount(), sut.runs, sut.answers]).toEqual([0, false, false]);
    await after(20_000);
    expect(asked).toHaveLength(2);
  });

  it('does not count where another one began meanwhile', async () => {
    const slow = store([row('dossier.open')]);
    slow.state.wait = new Promise((done) => setTimeout(done, 500));
    await started(slow);
    const fresh = store();
    fresh.state.wait = new Promise((done) => setTimeout(done, 5000));
    sut.start({ db: fresh.db, heardAll });
    await after(600);
    expect(sut.answers).toBe(false);
    await after(5000);
    expect((await sut.read())?.recent.ledger_unit.measures).toEqual([]);
  });

  it('is answered for with as many commits as may wait, and nobody is asked whether they were heard before it is there', async () => {
    const of = store();
    of.state.wait = new Promise((done) => setTimeout(done, 500));
    await started(of);
    for (let n = 0n; n < 5000n; n += 1n) sut.hear(commit(200n + n));
    expect([await sut.read(), heardAll.mock.calls.length]).toEqual([null, 0]);
    await after(500);
    expect([sut.answers, (await sut.read())?.recent.ledger_unit.size()]).toEqual([true, { series: 1, cells: 1 }]);
  });

  it('is told with its size', async () => {
    const log = jest.spyOn(Logger.prototype, 'log').mockReturnValue(undefined);
    await started(store([row('dossier.open'), row('dossier.received')]));
    expect(log.mock.calls.map(([text]) => String(text).split(': ')[1])).toEqual(['2 series, 2 cells']);
    log.mockRestore();
  });
});

describe('the model beside the tables', () => {
  const rows = ['a', 'b', 'c', 'd'].map((name) => row(name));
  const cell = (measure: string) => [
    `ledger_unit ${measure} A online ${dayNumber(day)}`,
    `ledger_topic ${measure} p1 online ${dayNumber(day)}`,
  ];

  it('is compared three measures at a time, others each time, over all days of knowledge', async () => {
    const { db, asked } = await started(store(rows));
    asked.splice(0);
    for (let n = 0; n < 2; n += 1) await sut.readBeside(db);
    expect(asked).toEqual(['since 0001-01-01 a,b,c', 'since 0001-01-01 d,a,b']);
  });

  it('is compared with nothing while there is none', async () => {
    const { db, asked } = store(rows);
    expect([(await sut.readBeside(db))(), asked]).toEqual([[], []]);
  });

  it('differs in what it has and the tables have not, by cell', async () => {
    const { db } = await started(store([row('a')]));
    expect((await sut.readBeside(db))()).toEqual([]);
    sut.hear(commit(200n, { measure: 'a' }));
    expect((await sut.readBeside(db))()).toEqual(cell('a'));
  });

  it('does not differ by commits that were heard while the tables were read, nor by measures not asked for', async () => {
    const of = await started(store([row('a')]));
    of.state.meanwhile = () => {
      of.state.meanwhile = () => undefined;
      sut.hear(commit(200n, { measure: 'a' }));
      sut.hear(commit(201n, { measure: 'z' }));
    };
    expect((await sut.readBeside(of.db))()).toEqual([]);
  });

  it('is not compared where a commit was missed meanwhile, or more were heard than may wait', async () => {
    const of = await started(store([row('a')]));
    sut.hear(commit(200n, { measure: 'a' }));
    const most = await sut.readBeside(of.db);
    for (let n = 0n; n < 5000n; n += 1n) sut.hear(commit(300n + n, { measure: 'z' }));
    expect(most()).toEqual(cell('a'));
    const more = await sut.readBeside(of.db);
    for (let n = 0n; n < 5001n; n += 1n) sut.hear(commit(9000n + n, { measure: 'z' }));
    expect(more()).toEqual([]);
    const missed = await sut.readBeside(of.db);
    sut.forget();
    expect(missed()).toEqual([]);
  });

  it('fails where the tables cannot be read, and goes on answering', async () => {
    const of = await started(store([row('a')]));
    of.state.isAway = true;
    await expect(sut.readBeside(of.db)).rejects.toThrow('away');
    expect(sut.answers).toBe(true);
  });
});
