import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SourceRow, UnitRow } from '@ioc/shared/live/tables';
import { FakeClient, FakePeer, FakeRooms } from '@ioc/test/support/socket-pair';
import {
  type Broadcast,
  Broadcaster,
  cutAfterMs,
  maxBacklog,
  maxClients,
  maxMessagesPerSecond,
} from '#live/broadcaster.js';
import { LiveTable } from '#live/live-table.js';

const source = (key: string, today: number): SourceRow => ({
  key,
  name: key,
  shortName: key,
  state: 'live',
  silence: 'none',
  lastEventAt: null,
  lastAt: null,
  expectedSeconds: 60,
  today,
  quarantined: 0,
});
const province = { code: '44', name: 'Quảng Trị', nameEn: 'Quang Tri', simulated: true };

let rooms: FakeRooms;
let table: LiveTable<'sources'>;
let audience: Broadcaster;
let ids: number;

beforeEach(() => {
  rooms = new FakeRooms();
  table = new LiveTable('sources', 'e1');
  ids = 0;
  audience = new Broadcaster({
    broadcast: rooms.broadcast,
    snapshot: (name) => (name === 'sources' ? table.snapshot() : null),
    version: (name) => (name === 'sources' ? table.version : 0),
    hello: () => ({ protocol: 1, epoch: 'e1', build: 'b', province }),
  });
});

const change = (today: number, now: number) => audience.publish(table.replace([source('a', today)], 't')!, now);
const beatAt = (now: number) =>
  audience.beat(
    { at: 't', epoch: 'e1', build: 'b', database: true, log: true, intakeAge: 0, versions: { sources: table.version } },
    now,
  );
function join(now = 0): FakeClient {
  const client = new FakeClient(['sources']);
  client.connect(new FakePeer(`p${ids++}`, rooms), audience, now);
  client.send(audience);
  return client;
}
const events = (client: FakeClient) => client.peer!.queue.map(({ event }) => event);
const todayOf = (client: FakeClient) =>
  (client.replica.held.get('sources')?.rows.get('a') as SourceRow | undefined)?.today;

describe('the audience', () => {
  it('L5: answers a subscription with hello and a snapshot, then each delta in order', () => {
    change(1, 0);
    const client = join();
    audience.serve(0);
    change(2, 100);
    expect(events(client)).toEqual(['live:hello', 'live:snapshot', 'live:delta']);
    client.receive(100);
    expect(todayOf(client)).toBe(2);
  });

  it('L5: sends no delta before the snapshot that it follows', () => {
    change(1, 0);
    const client = join();
    change(2, 10);
    audience.serve(20);
    expect(events(client)).toEqual(['live:hello', 'live:snapshot']);
  });

  it('L1, L5: gives the first snapshot to those who came before the table was read', () => {
    const client = join();
    audience.serve(0);
    expect(events(client)).toEqual(['live:hello']);
    change(1, 50);
    expect(events(client)).toEqual(['live:hello', 'live:snapshot']);
    change(2, 100);
    client.receive(100);
    expect(todayOf(client)).toBe(2);
  });

  it('L4: encodes one snapshot for all who wait for it', () => {
    change(1, 0);
    const clients = Array.from({ length: 50 }, () => join());
    rooms.encoded = 0;
    audience.serve(0);
    expect(rooms.encoded).toBe(1);
    expect(clients.every((client) => events(client).includes('live:snapshot'))).toBe(true);
  });

  it('L8: puts off a second snapshot within a second, and does not drop it', () => {
    change(1, 0);
    const client = join();
    audience.serve(0);
    client.receive(0);
    audience.resync(client.peer!.id, 'sources');
    audience.serve(500);
    expect(events(client)).toEqual([]);
    audience.serve(1000);
    expect(events(client)).toEqual(['live:snapshot']);
  });

  it('L8: puts off none for a table that was not read when it was asked for', () => {
    const client = join();
    audience.serve(5000);
    change(1, 5050);
    client.receive(5050);
    audience.resync(client.peer!.id, 'sources');
    audience.serve(5100);
    expect(events(client)).toEqual(['live:snapshot']);
    client.receive(5100);
    audience.resync(client.peer!.id, 'sources');
    audience.serve(6099);
    expect(events(client)).toEqual([]);
    audience.serve(6100);
    expect(events(client)).toEqual(['live:snapshot']);
  });

  it('L11: sends a client that does not drain nothing more, and a snapshot when it has', () => {
    change(0, 0);
    const [slow, quick] = [join(), join()];
    audience.serve(0);
    quick.receive(0);
    for (let n = 1; n <= 200; n++) {
      change(n, n * 10);
      quick.receive(n * 10);
    }
    expect(slow.peer!.queue.length).toBe(maxBacklog.packets + 1);
    expect(todayOf(quick)).toBe(200);
    slow.receive(3000);
    expect(todayOf(slow)).toBeLessThan(200);
    audience.serve(3000);
    expect(events(slow)).toEqual(['live:snapshot']);
    slow.receive(3000);
    change(201, 3100);
    slow.receive(3100);
    expect(todayOf(slow)).toBe(201);
  });

  it('L11: sends no snapshot to a drained client whose tables have not changed, but the next delta', () => {
    change(0, 0);
    const slow = join();
    audience.serve(0);
    for (let n = 0; n < 70; n++) beatAt(n);
    expect(slow.peer!.queue.length).toBe(maxBacklog.packets + 1);
    slow.receive(100);
    audience.serve(2000);
    expect(events(slow)).toEqual([]);
    change(1, 2100);
    expect(events(slow)).toEqual(['live:delta']);
    slow.receive(2100);
    expect(todayOf(slow)).toBe(1);
  });

  it('L11: sends the snapshot when the only change was the one that it was too slow for', () => {
    change(0, 0);
    const slow = join();
    audience.serve(0);
    for (let n = 0; n < 70; n++) audience.refuse(slow.peer!.id, 'filler');
    change(1, 100);
    slow.receive(200);
    audience.serve(2000);
    slow.receive(2000);
    expect(todayOf(slow)).toBe(1);
  });

  it('L11: sends the snapshot when one change came after the one that it was too slow for', () => {
    change(0, 0);
    const slow = join();
    audience.serve(0);
    for (let n = 0; n < 70; n++) audience.refuse(slow.peer!.id, 'filler');
    change(1, 100);
    change(2, 150);
    slow.receive(200);
    audience.serve(2000);
    slow.receive(2000);
    expect(todayOf(slow)).toBe(2);
  });

  it('L5, L11: sends who has drained and waits for a snapshot no delta before it', () => {
    change(0, 0);
    const slow = join();
    audience.serve(0);
    audience.resync(slow.peer!.id, 'sources');
    for (let n = 0; n < 70; n++) audience.refuse(slow.peer!.id, 'filler');
    beatAt(100);
    slow.receive(200);
    audience.serve(500);
    change(1, 600);
    expect(events(slow)).toEqual([]);
    audience.serve(1000);
    expect(events(slow)).toEqual(['live:snapshot']);
  });

  it('L11: has drained when no packet and less than a sixteenth of the bytes wait, and is sent nothing before', () => {
    change(0, 0);
    const slow = join();
    audience.serve(0);
    slow.receive(0);
    const peer = slow.peer as { backlog: FakePeer['backlog'] };
    const waits = (bytes: number) => (peer.backlog = () => ({ packets: 0, bytes }));
    waits(maxBacklog.bytes);
    change(1, 100);
    expect(events(slow)).toEqual(['live:delta']);
    waits(maxBacklog.bytes + 1);
    change(2, 200);
    audience.resync(slow.peer!.id, 'sources');
    waits(maxBacklog.bytes / 16 + 1);
    audience.serve(2000);
    expect(events(slow)).toEqual(['live:delta']);
    waits(maxBacklog.bytes / 16);
    audience.serve(3000);
    expect(events(slow)).toEqual(['live:delta', 'live:snapshot']);
  });

  it('L11: counts bytes as well as packets', () => {
    change(0, 0);
    const client = join();
    audience.serve(0);
    client.receive(0);
    const peer = client.peer as { backlog: FakePeer['backlog'] };
    peer.backlog = () => ({ packets: 1, bytes: maxBacklog.bytes + 1 });
    change(1, 100);
    expect(events(client)).toEqual([]);
  });

  it('L12: cuts off a client that has not drained for 30 s', () => {
    change(0, 0);
    const slow = join();
    audience.serve(0);
    for (let n = 1; n <= 100; n++) change(n, 1000);
    change(101, 20_000);
    audience.serve(1000 + cutAfterMs - 1);
    expect(slow.peer!.ended).toBe(false);
    audience.serve(1000 + cutAfterMs);
    expect(slow.peer!.ended).toBe(true);
  });

  it('L13: tells one too many so and dismisses it', () => {
    for (let n = 0; n < maxClients; n++) audience.enter(new FakePeer(`x${n}`, rooms));
    const late = new FakePeer('late', rooms);
    let said = '';
    const sut = Object.assign(late, { emit: (_: string, body: { reason: string }) => (said = body.reason) });
    audience.enter(sut as unknown as FakePeer);
    expect(said).toContain('2000');
    expect(late.ended).toBe(true);
    expect(audience.size).toBe(maxClients);
    audience.exit('x0');
    expect(audience.size).toBe(maxClients - 1);
    const again = new FakePeer('again', rooms);
    audience.enter(again);
    expect([audience.size, again.ended]).toEqual([maxClients, false]);
  });

  it('L14: dismisses a client that sends too many messages, and only that one', () => {
    const [noisy, calm] = [join(), join()];
    const heard = Array.from({ length: maxMessagesPerSecond + 1 }, () => audience.hears(noisy.peer!.id, 10));
    expect(heard.filter(Boolean)).toHaveLength(maxMessagesPerSecond);
    expect(noisy.peer!.ended).toBe(true);
    expect(audience.hears(calm.peer!.id, 10)).toBe(true);
    expect(audience.hears('gone', 10)).toBe(false);
  });

  it('L14: counts the messages of each second', () => {
    const client = join();
    const hears = (...at: number[]) => at.map((now) => audience.hears(client.peer!.id, now));
    const spread = Array.from({ length: maxMessagesPerSecond }, (_, n) => 1000 + n * 49);
    expect(hears(...spread).every(Boolean)).toBe(true);
    expect(hears(2000)).toEqual([true]);
    hears(...spread.slice(1).map((at) => at + 1000));
    expect(hears(2999)).toEqual([false]);
  });

  it('L14: refuses to resync a table that was not subscribed', () => {
    const client = join();
    audience.resync(client.peer!.id, 'figures');
    client.receive(0);
    expect(client.refusals[0]).toContain('figures');
  });
});

describe('L26: of rows of single units', () => {
  const unit = (key: string, open: number) => ({ key, open }) as UnitRow;
  const own = { name: 'A', sees: (code: string) => code === 'A' };

  it('each scope is sent its own, at the same versions, an empty delta too', () => {
    const units = new LiveTable('units', 'e1');
    const all = new Broadcaster({
      broadcast: rooms.broadcast,
      snapshot: (name) => (name === 'units' ? units.snapshot() : null),
      version: () => units.version,
      hello: () => ({ protocol: 1, epoch: 'e1', build: 'b', province }),
    });
    const change = (a: number, b: number) => all.publish(units.replace([unit('A', a), unit('B', b)], 't')!, 0);
    const [whole, cut] = [new FakePeer('whole', rooms), new FakePeer('cut', rooms)];
    all.enter(whole);
    all.enter(cut, own);
    change(1, 1);
    for (const { id } of [whole, cut]) all.subscribe(id, ['units']);
    all.serve(0);
    change(1, 2);
    change(2, 2);
    const sent = ({ queue }: FakePeer) =>
      queue.flatMap(({ payload }) => {
        const { version, rows, upsert } = payload as unknown as {
          version?: number;
          rows?: UnitRow[];
          upsert?: UnitRow[];
        };
        return version === undefined
          ? []
          : [[version, ...(rows ?? upsert ?? []).map(({ key, open }) => `${key}${open}`)]];
      });
    expect(sent(whole)).toEqual([
      [1, 'A1', 'B1'],
      [2, 'B2'],
      [3, 'A2'],
    ]);
    expect(sent(cut)).toEqual([[1, 'A1'], [2], [3, 'A2']]);
  });

  it('a scope of which nobody waits is sent no snapshot', () => {
    const to: string[][] = [];
    const stage = new Broadcaster({
      broadcast: ((ids: string[]) => void to.push(ids)) as Broadcast,
      snapshot: () => ({ table: 'units', epoch: 'e1', version: 1, at: 't', rows: [] }),
      version: () => 1,
      hello: () => ({ protocol: 1, epoch: 'e1', build: 'b', province }),
    });
    stage.enter(new FakePeer('cut', rooms), own);
    stage.subscribe('cut', ['units']);
    stage.serve(0);
    expect(to).toEqual([['cut']]);
  });

  it('who was behind is taken back into the room of the own', () => {
    const peer = new FakePeer('cut', rooms);
    audience.enter(peer, own);
    audience.subscribe(peer.id, ['units', 'sources']);
    change(1, 0);
    audience.serve(0);
    for (let n = 0; n < maxBacklog.packets; n++) peer.queue.push(peer.queue[0]!);
    beatAt(10);
    peer.queue.length = 0;
    audience.serve(5000);
    audience.serve(5001);
    rooms.broadcast(['units'], 'live:refused', { reason: 'whole' });
    rooms.broadcast(['units A'], 'live:refused', { reason: 'own' });
    expect(peer.queue.filter(({ event }) => event === 'live:refused').map(({ payload }) => payload)).toEqual([
      { reason: 'own' },
    ]);
  });
});
