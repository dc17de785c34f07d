import { describe, expect, it } from '@jest/globals';
import { imbalances, nothing, report } from '#reports/ii06a.js';

const good = {
  ...nothing,
  received: 22,
  online: 11,
  carriedOver: 11,
  resolved: 22,
  resolvedOnTime: 20,
  resolvedEarly: 2,
};

describe('form II.06a', () => {
  it('balances as Sở TT&TT Đắk Lắk stated it for the first quarter of 2023: 22 = 11 + 0 + 11', () => {
    expect(imbalances(good)).toEqual([]);
  });

  it('says which equality is broken and by how much', () => {
    expect(imbalances({ ...good, online: 12 })).toEqual(['(3) = (4) + (5) + (6): 22 ≠ 23']);
    expect(imbalances({ ...good, open: 1 })).toEqual(['(11) = (12) + (13): 1 ≠ 0', '(3) = (7) + (11): 22 ≠ 23']);
  });

  it('adds up what has one label, and names the row and the column of a count below zero', () => {
    const counts = new Map([
      ['1.1', good],
      ['1.2', { ...nothing, openOverdue: -1, openInTime: 1 }],
      ['2.1', good],
    ]);
    const told = report(counts, (key) => ({ key: key.slice(0, 1), label: `Lĩnh vực ${key.slice(0, 1)}` }));
    expect(told.rows.map(({ label, received }) => [label, received])).toEqual([
      ['Lĩnh vực 1', 22],
      ['Lĩnh vực 2', 22],
    ]);
    expect(told.total.received).toBe(44);
    expect(told.imbalances).toEqual([
      { label: 'Lĩnh vực 1', said: 'openOverdue: -1 < 0' },
      { label: 'Tổng số', said: 'openOverdue: -1 < 0' },
    ]);
  });
});
