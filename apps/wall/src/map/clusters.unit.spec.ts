import { describe, expect, it } from '@jest/globals';
import type { ComplaintPoint } from '@ioc/shared/live/tables';
import { Clusters, countOf, restate, unclustered, worstOf } from '#map/clusters';
import { PointStore } from '#map/point-store';

const states = ['open', 'due-soon', 'overdue'] as const;
const point = (i: number, more: Partial<ComplaintPoint> = {}): ComplaintPoint => ({
  key: `P${i}`,
  lat: 16.5 + ((i * 7919) % 1000) / 1000,
  lon: 106 + ((i * 104729) % 1000) / 1000,
  category: 'rac',
  unit: null,
  commune: null,
  state: states[i % 3]!,
  since: '2026-11-20T08:00:00+07:00',
  ...more,
});
const storeOf = (rows: ComplaintPoint[]): PointStore => {
  const store = new PointStore();
  store.replace(rows);
  return store;
};

describe('clusters', () => {
  const rows = Array.from({ length: 2000 }, (_, i) => point(i));

  it('lose no point and count none twice, at any zoom', () => {
    const clusters = new Clusters(storeOf(rows), 40);
    for (const zoom of [0, 6, 8.7, 11, 16]) {
      const marks = clusters.marks(zoom);
      const totals = states.map((_, s) => marks.counts.filter((_, i) => i % 3 === s).reduce((a, b) => a + b, 0));
      expect(totals).toEqual([667, 667, 666]);
      expect(Array.from(marks.markOf).every((mark) => mark >= 0 && mark < marks.size)).toBe(true);
    }
  });

  it('show the worst state inside, one overdue among many open', () => {
    const store = storeOf(
      Array.from({ length: 9 }, (_, i) => point(i, { lat: 17, lon: 106.5, state: i === 4 ? 'overdue' : 'open' })),
    );
    const marks = new Clusters(store, 40).marks(9);
    expect([marks.size, countOf(marks, 0), worstOf(marks, 0)]).toEqual([1, 9, 2]);
  });

  it('follow a change of state at every zoom without being made anew', () => {
    const clusters = new Clusters(storeOf(rows), 40);
    const [near, far] = [clusters.marks(12), clusters.marks(0)];
    clusters.restate(0, 0, 2);
    for (const marks of [near, far]) {
      const overdue = Array.from({ length: marks.size }, (_, m) => marks.counts[3 * m + 2]!).reduce((a, b) => a + b, 0);
      expect(overdue).toBe(667);
    }
    expect(clusters.marks(12)).toBe(near);
  });

  it('keep points that share one place together even at the closest zoom', () => {
    const store = storeOf(Array.from({ length: 5 }, (_, i) => point(i, { lat: 17, lon: 106.5 })));
    expect(new Clusters(store, 40).marks(16).size).toBe(1);
  });

  it('leave each point alone where none are wanted', () => {
    const marks = unclustered(storeOf(rows.slice(0, 4)));
    expect(restate(marks, 3, 0, 2)).toBe(3);
    expect([marks.size, worstOf(marks, 3), countOf(marks, 3)]).toEqual([4, 2, 1]);
  });
});

describe('the store of points', () => {
  it('knows the same points by key, place and order', () => {
    const rows = [point(1), point(2)];
    const store = storeOf(rows);
    expect(store.sameAs([{ ...rows[0]!, state: 'overdue' }, rows[1]!])).toBe(true);
    expect(store.sameAs([rows[1]!, rows[0]!])).toBe(false);
    expect(store.sameAs([rows[0]!, { ...rows[1]!, lat: 1 }])).toBe(false);
    expect(store.sameAs([rows[0]!])).toBe(false);
  });

  it('answers exactly the states that changed', () => {
    const rows = [point(0), point(1), point(2)];
    const store = storeOf(rows);
    const next = [rows[0]!, { ...rows[1]!, state: 'overdue' as const }, { ...rows[2]!, category: 'khac' }];
    expect(store.setStates(next)).toEqual([{ index: 1, from: 1, to: 2 }]);
    expect(store.setStates(next)).toEqual([]);
  });
});
