import { describe, expect, it } from '@jest/globals';
import type { SourceRow, TableName } from '@ioc/shared/live/tables';
import { FakeClient, FakePeer, FakeRooms } from '@ioc/test/support/socket-pair';
import { Broadcaster } from '#live/broadcaster.js';
import { LiveTable } from '#live/live-table.js';

/** Small and repeatable (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const names = ['sources', 'feed'] as const satisfies TableName[];
const province = { code: '44', name: 'Quảng Trị', nameEn: 'Quang Tri', simulated: true };

/** One server process at a time, and clients that outlive it. */
class World {
  now = 0;
  private life = 0;
  private ids = 0;
  private rooms = new FakeRooms();
  private tables = new Map<TableName, LiveTable<TableName>>();
  private audience!: Broadcaster;
  readonly clients = Array.from({ length: 6 }, () => new FakeClient(names));

  constructor(private readonly chance: () => number) {
    this.restart();
  }

  step(): void {
    this.now += Math.floor(this.chance() * 120);
    const client = this.clients[Math.floor(this.chance() * this.clients.length)]!;
    const dice = this.chance();
    if (dice < 0.35) this.change();
    else if (dice < 0.6) client.receive(this.now, 1 + Math.floor(this.chance() * 20));
    else if (dice < 0.75) client.send(this.audience);
    else if (dice < 0.88) this.audience.serve(this.now);
    else if (dice < 0.92) this.beat();
    else if (dice < 0.95) client.peer?.queue.splice(Math.floor(this.chance() * 3), 1);
    else if (dice < 0.97) client.disconnect(this.audience);
    else if (dice < 0.975) this.restart();
    else this.connect(client);
  }

  /** The network is whole again, time goes on, and the server has read all tables: until then clients keep what they had. */
  settle(): void {
    for (const name of names) this.change(name);
    // The last news is lost to half of them: only the heartbeat can tell.
    for (const client of this.clients) if (this.chance() < 0.5) client.peer?.queue.splice(0);
    for (let round = 0; round < 6; round++) {
      this.now += 1000;
      for (const client of this.clients) {
        this.connect(client);
        client.send(this.audience);
      }
      this.audience.serve(this.now);
      this.beat();
      for (const client of this.clients) client.receive(this.now);
    }
  }

  rowsOf(client: FakeClient, table: TableName): unknown[] | null {
    const held = client.replica.held.get(table);
    return held ? [held.epoch, held.version, ...sorted([...held.rows.values()])] : null;
  }

  truth(table: TableName): unknown[] {
    const held = this.tables.get(table)!;
    return [held.epoch, held.version, ...sorted(held.rows)];
  }

  private change(name: TableName = names[Math.floor(this.chance() * names.length)]!): void {
    const table = this.tables.get(name)!;
    const rows = new Map(table.rows.map((row) => [row.key, row]));
    for (let n = 0; n < 1 + this.chance() * 4; n++) {
      const key = `k${Math.floor(this.chance() * 12)}`;
      if (this.chance() < 0.3) rows.delete(key);
      else rows.set(key, { key, today: Math.floor(this.chance() * 5) } as SourceRow);
    }
    const delta = table.replace([...rows.values()], 't');
    if (delta) this.audience.publish(delta, this.now);
  }

  private beat(): void {
    const read = [...this.tables].filter(([, { version }]) => version > 0);
    const versions = Object.fromEntries(read.map(([name, { version }]) => [name, version]));
    const at = { at: 't', build: 'b', database: true, log: true, intakeAge: 0 };
    this.audience.beat({ ...at, epoch: `e${this.life}`, versions }, this.now);
  }

  private connect(client: FakeClient): void {
    if (client.peer && !client.peer.ended) return;
    if (client.peer) client.disconnect(this.audience);
    client.connect(new FakePeer(`p${this.ids++}`, this.rooms), this.audience, this.now);
  }

  private restart(): void {
    for (const client of this.clients) if (this.audience) client.disconnect(this.audience);
    this.life += 1;
    const epoch = `e${this.life}`;
    this.rooms = new FakeRooms();
    this.tables = new Map(names.map((name) => [name, new LiveTable<TableName>(name, epoch)]));
    this.audience = new Broadcaster({
      broadcast: this.rooms.broadcast,
      snapshot: (name) => this.tables.get(name)?.snapshot() ?? null,
      version: (name) => this.tables.get(name)?.version ?? 0,
      hello: () => ({ protocol: 1, epoch, build: 'b', province }),
    });
  }
}

const sorted = (rows: { key: string }[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('whatever happens between a server and its clients', () => {
  it.each(Array.from({ length: 80 }, (_, seed) => seed))(
    'L3, L6 to L12: all end with the server’s rows (seed %i)',
    (seed) => {
      const world = new World(random(seed));
      for (let n = 0; n < 600; n++) world.step();
      world.settle();
      for (const client of world.clients) {
        for (const table of names) expect(world.rowsOf(client, table)).toEqual(world.truth(table));
      }
    },
  );
});
