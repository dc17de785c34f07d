import { describe, expect, it } from '@jest/globals';
import { lockNumber, PARTITIONS, partitionOf } from '#event-log/postgres/partition-of.js';

describe('the partition of a key', () => {
  it('never changes: records that are stored depend on it', () => {
    const keys = ['000.00.25.H50-251107-0001', 'hồ sơ', ''];
    expect(keys.map(partitionOf)).toEqual([2, 0, 1]);
  });

  it('is spread evenly', () => {
    const found = Array.from({ length: 4000 }, (_, i) => partitionOf(`H50-${i}`));
    const counts = Array.from(
      { length: PARTITIONS },
      (_, partition) => found.filter((one) => one === partition).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(800);
  });

  it('has a lock number that PostgreSQL takes, of its own', () => {
    const topics = ['dossier.events', 'complaint.events', 'kpi.updates', 'task.events', 'source.events'];
    const found = topics.flatMap((topic) => [0, 1, 2, 3].map((partition) => lockNumber(topic, partition)));
    expect(new Set(found).size).toBe(20);
    for (const one of found) expect(one).toBe(one | 0);
  });
});
