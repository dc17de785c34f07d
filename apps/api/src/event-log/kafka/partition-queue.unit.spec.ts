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

  it('counts a hundred bytes beside each value, one without a value too, and is full at the limit itself', () => {
    const queue = new PartitionQueue('t', 0, 0n, 0n, 9n, 'id');
    queue.push([record(0n, 7_999_799), { ...record(1n), value: null }], 2n, 9n);
    expect([queue.full, queue.hungry]).toEqual([false, false]);
    queue.push([record(2n, 1_900_001)], 3n, 9n);
    expect(queue.full).toBe(true);
    const quarter = new PartitionQueue('t', 0, 0n, 0n, 9n, 'id');
    quarter.push([record(0n, 1_999_799)], 1n, 9n);
    expect(quarter.hungry).toBe(true);
    quarter.push([record(1n, 1)], 2n, 9n);
    expect([quarter.full, quarter.hungry]).toEqual([false, false]);
    const most = new PartitionQueue('t', 0, 0n, 0n, 9n, 'id');
    most.push([record(0n, 7_999_900)], 1n, 9n);
    expect(most.full).toBe(true);
  });

  it('knows how far behind it is: what waits here and what is still to be fetched', () => {
    const queue = new PartitionQueue('t', 0, 0n, 0n, 4n, 'id');
    expect([queue.lag, queue.batch()]).toEqual([4, undefined]);
    queue.endsAt(6n);
    queue.endsAt(5n);
    expect(queue.lag).toBe(6);
    queue.push([record(0n), record(1n)], 3n, 2n);
    expect([queue.lag, queue.batch()?.end]).toEqual([2, 3n]);
    queue.endsAt(2n);
    expect(queue.batch()?.end).toBe(3n);
  });

  it('tells of lost records with the batch that reaches them and with no other', () => {
    const queue = new PartitionQueue('t', 0, 0n, 0n, 9000n, 'id');
    const many = Array.from({ length: 5001 }, (_, at) => record(BigInt(at)));
    queue.push(many, 5001n, 9000n);
    queue.lose({ from: 5001n, to: 6000n });
    queue.push([record(6000n)], 6001n, 9000n);
    const first = queue.batch()!;
    expect(first.next).toBe(5000n);
    expect(Object.keys(first)).not.toContain('lost');
    queue.done(first);
    expect(queue.batch()).toMatchObject({ from: 5000n, next: 6001n, lost: [{ from: 5001n, to: 6000n }] });
    const edge = new PartitionQueue('t', 0, 0n, 0n, 9000n, 'id');
    edge.push(many.slice(0, 5000), 5000n, 9000n);
    edge.lose({ from: 5000n, to: 6000n });
    edge.push([record(6000n)], 6001n, 9000n);
    const full = edge.batch()!;
    expect([full.records.length, full.next]).toEqual([5000, 6000n]);
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
