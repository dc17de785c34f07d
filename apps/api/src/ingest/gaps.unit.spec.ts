import { describe, expect, it } from '@jest/globals';
import { gapProblems } from '#ingest/gaps.sql.js';

describe('lost records', () => {
  it('are counted and named for each topic, the first five gaps of many', () => {
    const gap = (topic: string, partition: number) => ({ topic, partition, first: '10', next: '13' });
    const gaps = [gap('a', 0), gap('b', 1), ...[1, 2, 3, 4, 5].map((partition) => gap('a', partition))];
    const [a, b] = gapProblems(gaps);
    expect(a).toMatchObject({ code: 'records-lost', topic: 'a', closesDoor: false, stale: true });
    expect(a?.messageEn).toContain('deleted 18 records');
    expect(a?.messageEn).toContain('(partition: offsets 0: 10–12, 1: 10–12, 2: 10–12, 3: 10–12, 4: 10–12, …)');
    expect(b?.messageEn).toContain('deleted 3 records before they were read (partition: offsets 1: 10–12)');
    expect(b?.message).toContain('npm run topic -- acknowledge b');
    expect(gapProblems([])).toEqual([]);
  });
});
