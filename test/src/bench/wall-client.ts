import { markRequested, emptyReplica, takeDelta, takeSnapshot, type Replica } from '@ioc/shared/live/replica';
import { type ClientToServer, protocolVersion, type ServerToClient } from '@ioc/shared/live/protocol';
import type { FeedRow, LiveTables, TableName } from '@ioc/shared/live/tables';
import { io, type Socket } from 'socket.io-client';
import { monotonicMs } from '@ioc/test/bench/paced-sender';

/** Up to `offset` of `partition`, all records have arrived by `at`. */
export interface Arrival {
  readonly partition: number;
  readonly offset: number;
  readonly at: number;
}

/**
 * A wall without a picture. An event has arrived when a change of the feed shows it, or a later one of its partition: a
 * partition commits in order, so what lies before is in the figures' tables too.
 */
export class WallClient {
  readonly arrivals: Arrival[] = [];
  readonly replica: Replica = emptyReplica();
  deltas = 0;
  resyncs = 0;
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private readonly newest = new Map<number, number>();

  constructor(url: string, tables: TableName[], topic: string) {
    this.socket = io(`${url}/live`, { path: '/live', transports: ['websocket'] });
    this.socket.on('connect', () => this.socket.emit('live:subscribe', { protocol: protocolVersion, tables }));
    this.socket.on('live:snapshot', (snapshot) => void takeSnapshot(this.replica, snapshot));
    this.socket.on('live:delta', (delta) => {
      const at = monotonicMs();
      this.deltas += 1;
      if (takeDelta(this.replica, delta, at) === 'ask') this.resync(delta.table);
      if (delta.table === 'feed') this.note(delta.upsert as FeedRow[], topic, at);
    });
  }

  rows<T extends TableName>(table: T): LiveTables[T][] {
    return [...(this.replica.held.get(table)?.rows.values() ?? [])] as LiveTables[T][];
  }

  close(): void {
    this.socket.disconnect();
  }

  private resync(table: TableName): void {
    this.resyncs += 1;
    markRequested(this.replica, [table], monotonicMs());
    this.socket.emit('live:resync', { table });
  }

  private note(rows: readonly FeedRow[], topic: string, at: number): void {
    for (const { key } of rows) {
      const [of, partition, offset] = key.split('/') as [string, string, string];
      if (of !== topic || Number(offset) <= (this.newest.get(Number(partition)) ?? -1)) continue;
      this.newest.set(Number(partition), Number(offset));
    }
    for (const [partition, offset] of this.newest) this.arrivals.push({ partition, offset, at });
  }
}

/** When each record had arrived, by partition and offset; undefined for one that never did. */
export function arrivalTimes(arrivals: readonly Arrival[]): (partition: number, offset: number) => number | undefined {
  const steps = new Map<number, Arrival[]>();
  for (const one of arrivals) {
    const of = steps.get(one.partition) ?? [];
    if ((of.at(-1)?.offset ?? -1) < one.offset) of.push(one);
    steps.set(one.partition, of);
  }
  return (partition, offset) => {
    const of = steps.get(partition) ?? [];
    let [low, high] = [0, of.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((of[middle] as Arrival).offset < offset) low = middle + 1;
      else high = middle;
    }
    return of[low]?.at;
  };
}
