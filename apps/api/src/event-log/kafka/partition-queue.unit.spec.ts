import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LogRecord } from '#event-log/event-log.js';
import { PartitionQueue } from '#event-log/kafka/partition-queue.js';

const record = (offset: bigint, bytes = 1): LogRecord => ({
  offset,
  key: null,
  headers: {},
  value: Buffer.alloc(bytes),
  appendedAt: 0,
});
/** Fetches of a partition: each skips some offsets (markers) and brings some records. */
const fetches = fc.array(fc.record({ skipped: fc.nat(3), count: fc.nat(6000), markers: fc.nat(2) }), { maxLength: 8 });

describe('the queue of a partition', () => {
  it('gives every record once, in batches that join without a hole, however fetches and takes alternate', () => {
    const play = fc.property(fetches, fc.infiniteStream(fc.boolean()), (plan, takes) => {
      const queue = new PartitionQueue('t', 0, 5n, 5n, 5n, 'id');
      const [given, pushed] = [[] as bigint[], [] as bigint[]];
      let at = 5n;
      const take = () => {
        const batch = queue.batch();
        if (!batch) return;
        expect([batch.from, batch.records.length <= 5000]).toEqual([at, true]);
        given.push(...batch.records.map(({ offset }) => offset));
        at = batch.next;
        queue.done(batch);
      };
      for (const { skipped, count, markers } of plan) {
        const first = queue.fetched + BigInt(skipped);
        const records = Array.from({ length: count }, (_, i) => record(first + BigInt(i)));
        pushed.push(...records.map(({ offset }) => offset));
        const next = first + BigInt(count + markers);
        queue.push(records, next, next);
        if (takes.next().value) take();
      }
      for (let i = 0; i < 20; i++) take();
      expect(given).toEqual(pushed);
      expect(queue.lag).toBe(0);
    });
    fc.assert(play, { seed: 7, numRuns: 40 });
  });

  it('is full at 8 MB and hungry again below a quarter of that', () => {
    const queue = new PartitionQueue('t', 0, 0n, 0n, 9n, 'id');
    queue.push([record(0n, 5_000_000)], 1n, 9n);
    expect([queue.full, queue.hungry, queue.lag]).toEqual([false, false, 9]);
    queue.push([record(1n, 5_000_000)], 2n, 9n);
    expect(queue.full).toBe(true);
    const batch = queue.batch();
    if (batch) queue.done(batch);
    expect([queue.full, queue.hungry, queue.lag]).toEqual([false, true, 7]);
  });

  it('begins where the store ends, also where the head of the log was cut off', () => {
    const queue = new PartitionQueue('t', 0, 10n, 15n, 15n, 'id');
    queue.push([record(15n)], 16n, 16n);
    expect(queue.batch()).toMatchObject({ from: 10n, next: 16n });
  });

  it('tells of lost records with the batch that goes over them, also when nothing came after them, and once', () => {
    const queue = new PartitionQueue('t', 0, 0n, 0n, 20n, 'id');
    queue.push([record(0n), record(1n)], 2n, 20n);
    queue.lose({ from: 2n, to: 8n });
    queue.push([record(8n)], 9n, 20n);
    const batch = queue.batch()!;
    expect(batch).toMatchObject({ from: 0n, next: 9n, identity: 'id', lost: [{ from: 2n, to: 8n }] });
    queue.done(batch);
    expect(queue.batch()).toBeUndefined();
    const empty = new PartitionQueue('t', 0, 3n, 7n, 7n, 'id');
    empty.lose({ from: 3n, to: 7n });
    expect(empty.batch()).toEqual({
      ...{ topic: 't', partition: 0, from: 3n, next: 7n, records: [], end: 7n, identity: 'id' },
      lost: [{ from: 3n, to: 7n }],
    });
    empty.done(empty.batch()!);
    expect(empty.batch()).toBeUndefined();
  });

  it('notices that the store has forgotten what was taken, and nothing else', () => {
    const queue = new PartitionQueue('t', 0, 5n, 5n, 5n, 'id');
    expect([queue.isAheadOf(null), queue.isAheadOf(5n)]).toEqual([false, false]);
    queue.push([record(5n), record(6n)], 9n, 9n);
    queue.done(queue.batch()!);
    expect([null, 5n, 8n, 9n].map((stored) => queue.isAheadOf(stored))).toEqual([true, true, true, false]);
  });
});
