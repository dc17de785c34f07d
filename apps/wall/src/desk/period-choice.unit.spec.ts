import { describe, expect, it } from '@jest/globals';
import { periodChoices } from '#desk/period-choice';

const keys = (today: string) => periodChoices(today).map(({ key }) => key);

describe('the periods a page offers', () => {
  it('are this one and the one before of each kind', () => {
    expect(keys('2026-11-14')).toEqual([
      null,
      '2026-11',
      '2026-10',
      '2026-Q4',
      '2026-Q3',
      'report-quarter:2026-Q4',
      'report-quarter:2026-Q3',
    ]);
  });
  it('go back over the turn of the year', () => {
    expect(keys('2026-01-05').slice(1, 5)).toEqual(['2026-01', '2025-12', '2026-Q1', '2025-Q4']);
  });
  it('begin a report quarter on the 15th of the month before', () => {
    expect(keys('2026-12-14')[5]).toBe('report-quarter:2026-Q4');
    expect(keys('2026-12-15').slice(5)).toEqual(['report-quarter:2027-Q1', 'report-quarter:2026-Q4']);
    expect(keys('2026-03-15')[5]).toBe('report-quarter:2026-Q2');
  });
});
