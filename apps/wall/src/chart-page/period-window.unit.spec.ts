import { periodWindow } from '#chart-page/period-window';

describe('periodWindow', () => {
  it.each([
    ['2026-09', { from: '2026-09-01', to: '2026-09-30' }],
    ['2026-12', { from: '2026-12-01', to: '2026-12-31' }],
    ['2024-02', { from: '2024-02-01', to: '2024-02-29' }],
    ['2026-11-23', { from: '2026-11-23', to: '2026-11-29' }],
    ['2026-12-28', { from: '2026-12-28', to: '2027-01-03' }],
  ])('knows the days of %s', (period, days) => {
    expect(periodWindow(period, '2027-06-01')).toEqual(days);
  });

  it('ends a stretch that goes on today', () => {
    expect(periodWindow('2026-11', '2026-11-30')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(periodWindow('2026-11', '2026-11-12')).toEqual({ from: '2026-11-01', to: '2026-11-12' });
    expect(periodWindow('2026-11-23', '2026-11-24')).toEqual({ from: '2026-11-23', to: '2026-11-24' });
  });

  it.each(['2025', '2026-Q3', '2026-H1', ''])('knows no days of the observed period "%s"', (period) => {
    expect(periodWindow(period, '2026-11-30')).toBeNull();
  });
});
