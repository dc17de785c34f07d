import type { LiveHeartbeat, Delta, ServerToClient, Snapshot } from '@ioc/shared/live/protocol';
import type { TableName } from '@ioc/shared/live/tables';
import { groupOf, ownDelta, ownSnapshot, scopesOf, type SeenRows } from '#live/own-rows.js';

/** What waits in a connection for the network. */
export interface Backlog {
  readonly packets: number;
  readonly bytes: number;
}

/** One client's connection, as far as this file needs it. */
export interface Session {
  readonly id: string;
  emit<E extends keyof ServerToClient>(event: E, ...args: Parameters<ServerToClient[E]>): void;
  join(room: string): void;
  leave(room: string): void;
  backlog(): Backlog;
  /** Ends the connection at once, whatever still waits in it; the client comes back soon. */
  cut(): void;
  /** Says goodbye; the client waits a while before it comes back. */
  dismiss(): void;
}

/** Sends one message, encoded once, to all members of the rooms; a session's id is a room of its own. */
export type Broadcast = <E extends keyof ServerToClient>(
  rooms: string[],
  event: E,
  ...args: Parameters<ServerToClient[E]>
) => void;

export interface BroadcastTarget {
  readonly broadcast: Broadcast;
  readonly snapshot: (table: TableName) => Snapshot | null;
  /** 0: not read yet. */
  readonly version: (table: TableName) => number;
  readonly hello: () => Parameters<ServerToClient['live:hello']>[0];
}

interface Member {
  readonly peer: Session;
  /** Null: rows of all units. */
  readonly own: SeenRows | null;
  readonly tables: Set<TableName>;
  /** Tables of which it waits for a snapshot. */
  readonly due: Set<TableName>;
  readonly servedAt: Map<TableName, number>;
  /** Not draining: since when, and the version of each table that it was still sent. */
  behind: { readonly since: number; readonly versions: ReadonlyMap<TableName, number> } | null;
  messages: { second: number; count: number };
}

export const maxClients = 2000;
export const maxBacklog: Backlog = { packets: 64, bytes: 1_000_000 };
export const cutAfterMs = 30_000;
export const maxMessagesPerSecond = 20;
const serveEveryMs = 1000;
const beats = 'beats';

/** Who listens to what, and who can keep up (SPEC L5, L8, L11 to L14). No clock: `now` in milliseconds comes in. */
export class Broadcaster {
  private readonly members = new Map<string, Member>();

  constructor(private readonly stage: BroadcastTarget) {}

  get size(): number {
    return this.members.size;
  }

  enter(peer: Session, own: SeenRows | null = null): void {
    if (this.members.size >= maxClients) {
      peer.emit('live:refused', { reason: `Đã đủ ${maxClients} màn hình, thử lại sau / Full, try again later` });
      peer.dismiss();
      return;
    }
    const messages = { second: 0, count: 0 };
    this.members.set(peer.id, {
      ...{ peer, own, tables: new Set(), due: new Set(), servedAt: new Map(), behind: null, messages },
    });
    peer.join(beats);
  }

  exit(id: string): void {
    this.members.delete(id);
  }

  /** Counts a message; false: its sender has sent too many and was dismissed. */
  hears(id: string, now: number): boolean {
    const member = this.members.get(id);
    if (!member) return false;
    const second = Math.floor(now / 1000);
    member.messages = { second, count: member.messages.second === second ? member.messages.count + 1 : 1 };
    if (member.messages.count <= maxMessagesPerSecond) return true;
    member.peer.dismiss();
    return false;
  }

  refuse(id: string, reason: string): void {
    this.members.get(id)?.peer.emit('live:refused', { reason });
  }

  subscribe(id: string, tables: readonly TableName[]): void {
    const member = this.members.get(id);
    if (!member) return;
    member.peer.emit('live:hello', this.stage.hello());
    for (const table of tables) {
      member.tables.add(table);
      member.due.add(table);
    }
  }

  resync(id: string, table: TableName): void {
    const member = this.members.get(id);
    if (member?.tables.has(table)) member.due.add(table);
    else this.refuse(id, `Chưa đăng ký / Not subscribed: ${table}`);
  }

  /** A table has changed. Its first version goes out whole, because nobody holds a version 0. */
  publish(delta: Delta, now: number): void {
    this.judge(now, (member) => member.tables.has(delta.table), delta);
    const snapshot = delta.version === 1 ? this.stage.snapshot(delta.table) : null;
    for (const own of scopesOf(delta.table, this.members.values())) {
      const rooms = [groupOf(delta.table, own)];
      if (snapshot) this.stage.broadcast(rooms, 'live:snapshot', ownSnapshot(snapshot, own));
      else this.stage.broadcast(rooms, 'live:delta', ownDelta(delta, own));
    }
  }

  beat(beat: LiveHeartbeat, now: number): void {
    this.judge(now, () => true, null);
    this.stage.broadcast([beats], 'live:beat', beat);
  }

  /** Serves those who wait, one message per table for all of them; takes back who has drained, cuts off who has not. */
  serve(now: number): void {
    const waiting = new Map<TableName, Member[]>();
    for (const member of this.members.values()) {
      if (member.behind && !this.recovers(member, now)) continue;
      for (const table of member.due) {
        if (now - (member.servedAt.get(table) ?? -Infinity) < serveEveryMs) continue;
        const others = waiting.get(table);
        if (others) others.push(member);
        else waiting.set(table, [member]);
      }
    }
    for (const [table, members] of waiting) this.serveTable(table, members, now);
  }

  private serveTable(table: TableName, members: readonly Member[], now: number): void {
    const snapshot = this.stage.snapshot(table);
    if (snapshot) this.sendWhole(snapshot, members);
    for (const member of members) {
      member.due.delete(table);
      if (snapshot) member.servedAt.set(table, now);
      member.peer.join(groupOf(table, member.own));
    }
  }

  private sendWhole(snapshot: Snapshot, members: readonly Member[]): void {
    const { table } = snapshot;
    for (const own of scopesOf(table, this.members.values())) {
      const ids = members.filter((one) => groupOf(table, one.own) === groupOf(table, own)).map(({ peer }) => peer.id);
      if (ids.length > 0) this.stage.broadcast(ids, 'live:snapshot', ownSnapshot(snapshot, own));
    }
  }

  /** Looks at each connection before more is put into it. `pending` has changed its table and was sent to nobody yet. */
  private judge(now: number, concerns: (member: Member) => boolean, pending: Delta | null): void {
    for (const member of this.members.values()) {
      if (member.behind || !concerns(member)) continue;
      const { packets, bytes } = member.peer.backlog();
      if (packets <= maxBacklog.packets && bytes <= maxBacklog.bytes) continue;
      const sent = (table: TableName) => this.stage.version(table) - (pending?.table === table ? 1 : 0);
      member.behind = { since: now, versions: new Map([...member.tables].map((table) => [table, sent(table)])) };
      for (const table of member.tables) member.peer.leave(groupOf(table, member.own));
      member.peer.leave(beats);
    }
  }

  private recovers(member: Member, now: number): boolean {
    const { since, versions } = member.behind!;
    const { packets, bytes } = member.peer.backlog();
    if (packets > 0 || bytes > maxBacklog.bytes / 16) {
      if (now - since >= cutAfterMs) member.peer.cut();
      return false;
    }
    member.behind = null;
    member.peer.join(beats);
    for (const table of member.tables) {
      if (this.stage.version(table) !== versions.get(table)) member.due.add(table);
      else if (!member.due.has(table)) member.peer.join(groupOf(table, member.own));
    }
    return true;
  }
}
