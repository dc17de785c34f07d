import type { Broadcaster, Backlog, Broadcast, Session } from '@ioc/api/live/broadcaster';
import {
  markRequested,
  behindHeartbeat,
  emptyReplica,
  takeDelta,
  takeSnapshot,
  type Replica,
} from '@ioc/shared/live/replica';
import { protocolVersion, type ServerToClient } from '@ioc/shared/live/protocol';
import type { TableName } from '@ioc/shared/live/tables';

type Message = {
  [E in keyof ServerToClient]: { event: E; payload: Parameters<ServerToClient[E]>[0] };
}[keyof ServerToClient];

/** Rooms without a network: what is sent lies in each peer's queue until `deliver` is called. */
export class FakeRooms {
  private readonly rooms = new Map<string, Set<FakePeer>>();
  /** Messages that were encoded: one per broadcast, however many members it reached. */
  encoded = 0;

  readonly broadcast: Broadcast = (rooms, event, ...args) => {
    this.encoded += 1;
    const peers = new Set(rooms.flatMap((room) => [...(this.rooms.get(room) ?? [])]));
    for (const peer of peers) peer.emit(event, ...args);
  };

  join(room: string, peer: FakePeer): void {
    this.rooms.set(room, (this.rooms.get(room) ?? new Set()).add(peer));
  }

  leave(room: string, peer: FakePeer): void {
    this.rooms.get(room)?.delete(peer);
  }

  leaveAll(peer: FakePeer): void {
    for (const members of this.rooms.values()) members.delete(peer);
  }
}

/** The server's end of a connection. */
export class FakePeer implements Session {
  readonly queue: Message[] = [];
  ended = false;

  constructor(
    readonly id: string,
    private readonly rooms: FakeRooms,
  ) {
    this.join(id);
  }

  readonly emit: Session['emit'] = (event, ...args) => {
    // As text, so that neither end can change what the other one holds.
    if (!this.ended) this.queue.push({ event, payload: JSON.parse(JSON.stringify(args[0])) } as Message);
  };
  readonly join = (room: string) => this.rooms.join(room, this);
  readonly leave = (room: string) => this.rooms.leave(room, this);
  readonly backlog = (): Backlog => ({ packets: this.queue.length, bytes: 0 });
  readonly cut = () => {
    this.ended = true;
    this.queue.length = 0;
    this.rooms.leaveAll(this);
  };
  readonly dismiss = this.cut;
}

/** A client as the wall's: the shared replica and what it sends. Both directions wait for `deliver`. */
export class FakeClient {
  readonly replica: Replica = emptyReplica();
  readonly refusals: string[] = [];
  peer: FakePeer | null = null;
  private readonly requests: ((audience: Broadcaster) => void)[] = [];

  constructor(readonly tables: readonly TableName[]) {}

  connect(peer: FakePeer, audience: Broadcaster, now: number): void {
    this.peer = peer;
    this.requests.length = 0;
    audience.enter(peer);
    this.requests.push((server) => server.subscribe(peer.id, this.tables));
    markRequested(this.replica, this.tables, now);
  }

  disconnect(audience: Broadcaster): void {
    if (!this.peer) return;
    this.peer.cut();
    audience.exit(this.peer.id);
    this.peer = null;
  }

  /** Takes up to `count` messages off the server's queue. */
  receive(now: number, count = Infinity): void {
    for (let left = count; left > 0 && this.peer && this.peer.queue.length > 0; left--)
      this.take(this.peer.queue.shift()!, now);
  }

  send(audience: Broadcaster): void {
    for (const request of this.requests.splice(0)) request(audience);
  }

  private take(message: Message, now: number): void {
    switch (message.event) {
      case 'live:tables':
      case 'live:display':
        return; // only to those who may not watch all, and to paired displays
      case 'live:hello':
        if (message.payload.protocol !== protocolVersion) throw new Error('other protocol');
        return;
      case 'live:snapshot':
        return void takeSnapshot(this.replica, message.payload);
      case 'live:delta':
        if (takeDelta(this.replica, message.payload, now) === 'ask') this.ask(message.payload.table);
        return;
      case 'live:beat':
        return behindHeartbeat(this.replica, message.payload, this.tables, now).forEach((table) => this.ask(table));
      case 'live:refused':
        return void this.refusals.push(message.payload.reason);
    }
  }

  private ask(table: TableName): void {
    const id = this.peer?.id ?? '';
    this.requests.push((server) => server.resync(id, table));
  }
}
