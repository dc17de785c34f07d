import { describe, expect, it } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import { appendGroups } from '#event-log/kafka/appender.js';
import { toRecord } from '#event-log/kafka/record.js';

const message = (own: Partial<KafkaMessage>): KafkaMessage =>
  ({ offset: '7', key: null, value: null, timestamp: '1000', attributes: 0, ...own }) as KafkaMessage;

describe('a record of Kafka', () => {
  it('keeps the last of a header that was sent twice, and an empty one as empty', () => {
    const headers = { a: [Buffer.from('0'), Buffer.from('1'), Buffer.from('2')], b: Buffer.alloc(0), c: undefined };
    expect(toRecord(message({ headers }), 2000).headers).toEqual({ a: '2', b: '', c: '' });
  });

  it('is as old as it was read when its sender gave no time, or one to come', () => {
    const times = ['-1', '0', '1000', '1999', '2000', '2001', '253402300799000'].map(
      (timestamp) => toRecord(message({ timestamp }), 2000).appendedAt,
    );
    expect(times).toEqual([2000, 0, 1000, 1999, 2000, 2000, 2000]);
  });
});

describe('the requests of an append', () => {
  const records = (sizes: readonly number[]) =>
    sizes.map((size) => ({ topic: 't', key: null, value: Buffer.alloc(size) }));

  it('carry one partition each, in order', () => {
    expect(appendGroups(records([1, 1, 1, 1]), [0, 1, 0, 1])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('stay below what a broker takes by default; a larger record goes alone', () => {
    expect(appendGroups(records([300_000, 300_000, 2_000_000, 10, 10]), [0, 0, 0, 0, 0])).toEqual([
      [0],
      [1],
      [2],
      [3, 4],
    ]);
  });
});
