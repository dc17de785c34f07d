import { describe, expect, it } from '@jest/globals';
import { monthsOf } from '#export/months.js';

describe('the months of an export', () => {
  it('are whole, from that of the first day to that of the last', () => {
    expect(monthsOf('2026-11-30', '2027-02-01')).toEqual([
      { from: '2026-11-01', to: '2026-11-30' },
      { from: '2026-12-01', to: '2026-12-31' },
      { from: '2027-01-01', to: '2027-01-31' },
      { from: '2027-02-01', to: '2027-02-28' },
    ]);
    expect(monthsOf('2026-11-05', '2026-11-05')).toEqual([{ from: '2026-11-01', to: '2026-11-30' }]);
  });

  it('are the latest 36 where an event is dated a century back', () => {
    const months = monthsOf('1926-01-01', '2026-11-20');
    expect(months).toHaveLength(36);
    expect(months[0]).toEqual({ from: '2023-12-01', to: '2023-12-31' });
    expect(months.at(-1)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  });
});
