import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { tableNames } from '@ioc/shared/live/tables';
import { Connection, type LiveSocket } from '#live/connection';
import { beat, delta, FakeSocket, snapshot } from '#live/fake-socket.spec-support';

let socket: FakeSocket;
let sut: Connection;

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
  socket = new FakeSocket();
  sut = new Connection({
    open: () => socket as unknown as LiveSocket,
    nextFrame: (flush) => flush(),
    now: () => Date.now(),
    random: () => 0.5,
    unattended: () => false,
    pageAnswers: () => Promise.resolve(true),
    reload: () => undefined,
    storage: { getItem: () => null, setItem: () => undefined },
  });
});
afterEach(() => {
  sut.close();
  jest.useRealTimers();
});

const today = () => sut.store.row('sources', 'a')?.today;
function joined(): void {
  socket.open();
  socket.says('live:snapshot', snapshot(1));
  socket.says('live:beat', beat(1));
  socket.sent.length = 0;
}

describe('the wall’s connection', () => {
  it('L5: subscribes to all tables each time it is connected, and shows what comes', () => {
    socket.open();
    expect(socket.sent).toEqual([['live:subscribe', { protocol: 1, tables: [...tableNames] }]]);
    socket.says('live:snapshot', snapshot(1));
    socket.says('live:delta', delta(2));
    expect(today()).toBe(2);
    socket.drop(true);
    socket.open();
    expect(socket.sent).toHaveLength(2);
  });

  it('knows which tables never come, and keeps no row of them', () => {
    joined();
    expect([sut.store.isWithheld('sources'), today()]).toEqual([false, 1]);
    socket.drop(true);
    socket.open();
    socket.says('live:tables', { tables: tableNames.filter((table) => table !== 'sources') });
    expect([sut.store.isWithheld('sources'), sut.store.rows('sources')]).toEqual([true, null]);
    // The right was given.
    socket.drop(true);
    socket.open();
    socket.says('live:snapshot', snapshot(1));
    expect([sut.store.isWithheld('sources'), today()]).toEqual([false, 1]);
  });

  it('L6, L8: asks once a second at a gap and keeps what it had', () => {
    joined();
    socket.says('live:delta', delta(5));
    socket.says('live:delta', delta(6));
    expect(socket.asked()).toEqual([]); // the subscription was a moment ago
    jest.advanceTimersByTime(1000);
    socket.says('live:delta', delta(7));
    socket.says('live:delta', delta(8, 'e2'));
    expect(socket.asked()).toEqual([['live:resync', 'sources']]);
    expect(today()).toBe(1);
  });

  it('L9: finds by the beat that the last delta of a quiet table is missing', () => {
    joined();
    jest.advanceTimersByTime(1000);
    socket.says('live:beat', beat(2));
    expect(socket.asked()).toEqual([['live:resync', 'sources']]);
  });

  it('L9: opens a new connection when the old one says nothing, and says meanwhile that it is dead', () => {
    joined();
    jest.advanceTimersByTime(4500);
    expect(sut.health.get()).toMatchObject({ state: 'disconnected', words: { key: 'health.socket-dead' } });
    expect([socket.disconnects, socket.connects]).toEqual([1, 1]);
    expect(today()).toBe(1);
    socket.open();
    socket.says('live:beat', beat(1));
    expect(sut.health.get().state).toBe('live');
  });

  it('L10: comes back for ever after the server has ended or refused the connection, within 5 s', () => {
    for (let round = 1; round <= 20; round++) {
      socket.drop(false);
      socket.says('connect_error', new Error('refused'));
      jest.advanceTimersByTime(5000);
      expect(socket.connects).toBe(round);
    }
  });

  it('L10: holds no more listeners, timers or rows after 200 reconnections than after one', () => {
    const held = () => [socket.listeners(), jest.getTimerCount(), sut.store.rows('sources')?.length];
    joined();
    const before = held();
    for (let round = 0; round < 200; round++) {
      socket.drop(round % 2 === 0);
      jest.advanceTimersByTime(5000);
      joined();
    }
    expect(held()).toEqual(before);
    expect(sut.health.get().state).toBe('live');
  });

  it.each([
    ['not-signed-in', true],
    ['display-ended', true],
    ['second-factor-needed', true],
    ['database-away', false],
  ])('L24: refused with %s it knows whether nobody is known here: %s', (code, signedOut) => {
    socket.says('connect_error', Object.assign(new Error('refused'), { data: { code } }));
    expect(sut.signedOut.get()).toBe(signedOut);
    socket.open();
    expect(sut.signedOut.get()).toBe(false);
  });

  it('L24: is a display as long as the server says so at each connection', () => {
    socket.open();
    socket.says('live:display', { name: 'Màn hình chính' });
    expect(sut.display.get()).toBe('Màn hình chính');
    socket.drop(true);
    socket.open();
    expect(sut.display.get()).toBeNull();
  });

  it('keeps the build that it began with', () => {
    for (const build of ['b1', 'b2']) socket.says('live:hello', { build, province: null });
    expect(sut.build.get()).toBe('b1');
  });

  it('tells the server’s time, whatever the tab’s clock says, and goes on while the server is away', () => {
    joined();
    socket.says('live:beat', beat(1, { at: new Date(Date.now() + 7_200_000).toISOString() }));
    jest.advanceTimersByTime(1000);
    expect(sut.now.get()).toBe(Date.now() + 7_200_000);
    socket.drop(true);
    jest.advanceTimersByTime(30_000);
    expect(sut.now.get()).toBe(Date.now() + 7_200_000);
  });

  it('leaves it to socket.io to come back after a broken connection', () => {
    joined();
    socket.drop(true);
    jest.advanceTimersByTime(3000);
    expect(socket.connects).toBe(0);
  });

  it('asks for everything again after its tab has slept', () => {
    joined();
    jest.setSystemTime(Date.now() + 3_600_000);
    jest.advanceTimersByTime(500);
    expect(socket.asked().map(([event]) => event)).toEqual(tableNames.map(() => 'live:resync'));
  });

  it('is live again with the first beat after the clock was set back', () => {
    joined();
    jest.setSystemTime(Date.now() - 3_600_000);
    jest.advanceTimersByTime(500);
    expect(sut.health.get().state).toBe('live');
    jest.advanceTimersByTime(4000);
    expect(sut.health.get().state).toBe('disconnected');
  });

  it('tells health’s listeners only when something is different', () => {
    joined();
    let told = 0;
    sut.health.subscribe(() => (told += 1));
    jest.advanceTimersByTime(3000);
    expect(told).toBe(0);
    socket.says('live:beat', beat(1, { database: false }));
    expect(told).toBe(1);
  });

  it('stays away once closed', () => {
    joined();
    sut.close();
    jest.advanceTimersByTime(60_000);
    expect(socket.connects).toBe(0);
  });
});
