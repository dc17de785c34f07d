import { describe, expect, it } from '@jest/globals';
import { loadPeriods } from '#calendar/load-periods.js';
import { windowOf } from '#calendar/window.js';

const kinds = loadPeriods('catalogue/calendars/periods.yaml');
const today = '2026-11-22';
const of = (asked: Parameters<typeof windowOf>[0]) => windowOf(asked, kinds, today);

describe('a window that somebody asks for', () => {
  it.each([
    [{ period: '2026-10' }, '2026-10-01', '2026-10-31', '2026-10'],
    [{ period: '2026-11' }, '2026-11-01', today, '2026-11'],
    [{ period: '2026-Q4' }, '2026-10-01', today, '2026-Q4'],
    [{ period: '2025' }, '2025-01-01', '2025-12-31', '2025'],
    [{ period: '2026(ytd)' }, '2026-01-01', today, '2026'],
    [{ period: '2025(ytd)' }, '2025-01-01', '2025-12-31', '2025'],
    [{}, '2026-01-01', today, '2026'],
    [{ to: '2026-03-14' }, '2026-01-01', '2026-03-14', '2026'],
    [{ from: '2026-04-01', to: '2026-06-30' }, '2026-04-01', '2026-06-30', '2026-Q2'],
    [{ from: '2026-02-01', to: '2026-02-28' }, '2026-02-01', '2026-02-28', '2026-02'],
    [{ from: '2025-07-01', to: '2025-12-31' }, '2025-07-01', '2025-12-31', '2025-H2'],
    [{ from: '2026-02-01', to: '2026-04-30' }, '2026-02-01', '2026-04-30', null],
    [{ from: '2025-01-01', to: '2025-12-31' }, '2025-01-01', '2025-12-31', '2025'],
    [{ from: '2025-02-01', to: '2026-01-31' }, '2025-02-01', '2026-01-31', null],
    [{ from: '2025-04-01', to: '2025-09-30' }, '2025-04-01', '2025-09-30', null],
    [{ from: '2025-01-01', to: '2025-07-31' }, '2025-01-01', '2025-07-31', null],
    [{ from: '2025-01-01', to: '2025-02-28' }, '2025-01-01', '2025-02-28', null],
    [{ from: '2025-02-01', to: '2025-03-02' }, '2025-02-01', '2025-03-02', null],
    [{ from: today }, today, today, null],
    [{ period: '2026-H1' }, '2026-01-01', '2026-06-30', '2026-H1'],
    [{ from: '2026-02-02', to: '2026-02-28' }, '2026-02-02', '2026-02-28', null],
    [{ period: 'report-quarter:2023-Q1' }, '2022-12-15', '2023-03-14', null],
  ])('%j is %s to %s, observed as %s', (asked, from, to, observedAs) => {
    expect(of(asked)).toMatchObject({ from, to, observedAs });
  });

  it('knows how far a running period still goes', () => {
    expect(of({ period: '2026-Q4' }).end).toBe('2026-12-31');
    expect(of({ period: '2026(ytd)' })).toMatchObject({ end: today, key: `ytd:${today}`, kind: 'year-to-date' });
  });

  it('of a kind that an office made is observed under no key of the calendar, though its days are the same', () => {
    const own = new Map([...kinds, ['plan-year', { ...kinds.get('year')!, code: 'plan-year' }]]);
    expect(windowOf({ period: 'plan-year:2025' }, own, today)).toMatchObject({
      from: '2025-01-01',
      to: '2025-12-31',
      observedAs: null,
    });
  });

  it.each([
    [{ period: '2026-13' }, 'expected'],
    [{ period: 'x2026(ytd)' }, 'expected'],
    [{ period: '2026(ytd)x' }, 'expected'],
    [{ period: 'nothing' }, 'expected 2026-11, 2026-Q4'],
    [{ period: '2026', to: '2026-01-01' }, 'period or from'],
    [{ from: '2026-11-23' }, 'before from'],
    [{ from: '2026-11-23', to: '2026-11-24' }, 'chưa bắt đầu'],
    [{ period: 'noon-month:2026-10' }, 'trọn ngày'],
    [{ period: 'tet:2026' }, 'known: month'],
    [{ period: '2027' }, 'chưa bắt đầu'],
    [{ period: '2026', from: '2026-01-01' }, 'period or from'],
    [{ from: '2026-03-02', to: '2026-03-01' }, 'before from'],
  ])('%j is refused and says why', (asked, why) => {
    expect(() => of(asked)).toThrow(why);
  });
});
