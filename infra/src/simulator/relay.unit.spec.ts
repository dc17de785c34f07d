import { describe, expect, it } from '@jest/globals';
import { relay } from '#simulator/relay.js';
import { fastClock } from '#simulator/time/clock.js';
import { messageOf } from '#simulator/travel/publish-kafka.js';
import { Heap } from '#simulator/travel/heap.js';
import type { CloudEvent, Delivery } from '#simulator/travel/cloud-event.js';

const event: CloudEvent = {
  specversion: '1.0',
  id: 'a/01',
  source: 'urn:ioc:source:mot-cua',
  type: 'vn.ioc.dossier.returned.v1',
  subject: 'a',
  time: '2026-10-05T08:00:00+07:00',
  sequence: 1,
  datacontenttype: 'application/json',
  data: { manner: 'online' },
};
const deliveries = (count: number): Delivery[] =>
  Array.from({ length: count }, (_, n) => ({ publishAt: n, kind: 'dossier', event: { ...event, id: `a/${n}` } }));

describe('the relay', () => {
  it('publishes everything that is due, in order and in batches, and adds up what was refused', async () => {
    const batches: (readonly Delivery[])[] = [];
    const end = await relay({
      stream: deliveries(2500)[Symbol.iterator](),
      publisher: {
        target: 'nowhere',
        publish: async (batch) => {
          batches.push(batch);
          return { accepted: batch.length - 1, refused: new Map([['unknown-unit', 1]]) };
        },
        close: async () => undefined,
      },
      clock: fastClock(0, 0),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(batches.map(({ length }) => length)).toEqual([1000, 1000, 500]);
    expect(batches.flat().map(({ publishAt }) => publishAt)).toEqual(
      deliveries(2500).map(({ publishAt }) => publishAt),
    );
    expect(end).toMatchObject({ sent: 2500, accepted: 2497, refused: new Map([['unknown-unit', 3]]), published: 2499 });
  });
});

describe('the clock', () => {
  it('runs at its speed and never past our own present', () => {
    let real = 1_000_000;
    const clock = fastClock(400_000, 60, () => real);
    expect(clock.realMsUntil(460_000)).toBe(1000);
    real += 5000;
    expect(clock.now()).toBe(700_000);
    real += 3_600_000;
    expect(clock.now()).toBe(real);
  });
});

describe('a Kafka message', () => {
  it('is keyed by its case, and carries its attributes in headers when it is binary', () => {
    const structured = messageOf(event, false);
    expect([structured.key, JSON.parse(String(structured.value))]).toEqual(['a', event]);
    const binary = messageOf(event, true);
    expect(binary.headers).toMatchObject({
      ce_id: 'a/01',
      ce_sequence: '1',
      ce_subject: 'a',
      'content-type': 'application/json',
    });
    expect(JSON.parse(String(binary.value))).toEqual({ manner: 'online' });
  });
});

describe('the heap', () => {
  it('gives back the smallest key first and equal keys in the order they came', () => {
    const heap = new Heap<string>();
    [5, 1, 4, 1, 3, 5, 0, 1].forEach((key, turn) => heap.put(key, `${key}:${turn}`));
    expect(Array.from({ length: 8 }, () => heap.take())).toEqual([
      '0:6',
      '1:1',
      '1:3',
      '1:7',
      '3:4',
      '4:2',
      '5:0',
      '5:5',
    ]);
  });
});
