import { describe, expect, it } from '@jest/globals';
import { abortedRecords, type FetchedMessage } from '#event-log/kafka/aborted-records.js';

const record = (offset: number, producerId: string, own: Partial<FetchedMessage> = {}): FetchedMessage => ({
  offset: String(offset),
  key: null,
  batchContext: { producerId, inTransaction: true },
  ...own,
});
const marker = (offset: number, producerId: string, type: 'abort' | 'commit'): FetchedMessage =>
  record(offset, producerId, { isControlRecord: true, key: Buffer.from([0, 0, 0, type === 'abort' ? 0 : 1]) });
const aborted = (messages: FetchedMessage[], starts: [producerId: string, firstOffset: number][]) =>
  abortedRecords({
    messages,
    abortedTransactions: starts.map(([producerId, first]) => ({ producerId, firstOffset: String(first) })),
  }).map(({ offset }) => Number(offset));

describe('the records of aborted transactions', () => {
  it('are those of every producer that had begun before the first record fetched', () => {
    const messages = [record(10, 'a'), record(11, 'b'), record(12, 'c'), marker(13, 'a', 'abort'), record(14, 'a')];
    expect(
      aborted(messages, [
        ['a', 3],
        ['b', 5],
      ]),
    ).toEqual([10, 11]);
  });

  it('begin at the first offset, whatever the order of the index and however long the numbers', () => {
    const messages = [record(8, 'b'), record(9, 'b'), record(10, 'b'), record(11, 'a')];
    expect(
      aborted(messages, [
        ['a', 11],
        ['b', 9],
      ]),
    ).toEqual([9, 10, 11]);
  });

  it('end with the abort marker of that producer, not with a commit, another producer or a record with such a key', () => {
    const zero = record(2, 'a', { key: Buffer.alloc(4) });
    const messages = [record(1, 'a'), zero, marker(3, 'b', 'abort'), marker(4, 'a', 'commit'), record(5, 'a')];
    expect(aborted([...messages, marker(6, 'a', 'abort'), record(7, 'a')], [['a', 1]])).toEqual([1, 2, 5]);
  });

  it('end with no control record whose key is too short to say what it is', () => {
    const odd = [null, Buffer.alloc(0), Buffer.alloc(3)].map((key, at) =>
      record(2 + at, 'a', { isControlRecord: true, key }),
    );
    expect(aborted([record(1, 'a'), ...odd, record(5, 'a')], [['a', 1]])).toEqual([1, 5]);
  });

  it('of one producer may begin again after its marker, in whatever order the index tells it', () => {
    const messages = [record(1, 'a'), marker(2, 'a', 'abort'), record(3, 'a'), record(4, 'a'), marker(5, 'a', 'abort')];
    for (const starts of [
      [1, 4],
      [4, 1],
    ])
      expect(
        aborted(
          messages,
          starts.map((first) => ['a', first]),
        ),
      ).toEqual([1, 4]);
  });

  it('are none of a producer without transactions, of the old formats, or where there is no index', () => {
    const plain = record(1, 'a', { batchContext: { producerId: 'a', inTransaction: false } });
    const old: FetchedMessage = { offset: '2', key: null };
    expect(
      aborted(
        [plain, old],
        [
          ['a', 0],
          ['', 0],
        ],
      ),
    ).toEqual([]);
    expect(abortedRecords({ messages: [record(1, 'a')], abortedTransactions: null })).toEqual([]);
  });
});
