import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { LogBatch } from '#event-log/event-log.js';
import { TopicIds } from '#event-log/topic-ids.js';
import { SnapshotCache } from '#ingest/snapshot-cache.js';

const batch = (topic: string, partition: number, from: bigint, next: bigint): LogBatch => ({
  topic,
  partition,
  from,
  next,
  records: [],
  end: next,
});
const effects = (...batches: LogBatch[]) => ({ batches, applied: [], quarantined: [], heard: [] });

describe('what the intake remembers', () => {
  it('is ahead of a batch that begins before what was committed, in that partition alone', () => {
    const sut = new SnapshotCache({} as DataSource);
    expect(sut.topicIds).toBeInstanceOf(TopicIds);
    expect(sut.isAheadOf([batch('a', 0, 0n, 5n)])).toBe(false);
    sut.keep(effects(batch('a', 0, 0n, 5n), batch('a', 1, 0n, 9n)));
    expect(sut.isAheadOf([batch('a', 0, 5n, 6n), batch('a', 1, 9n, 10n)])).toBe(false);
    expect(sut.isAheadOf([batch('a', 0, 5n, 6n), batch('a', 1, 8n, 10n)])).toBe(true);
    expect(sut.isAheadOf([batch('b', 1, 0n, 1n)])).toBe(false);
  });
});
