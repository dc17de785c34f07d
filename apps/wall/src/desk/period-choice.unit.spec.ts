import { describe, expect, it } from '@jest/globals';
import { periodChoices, windowChoices } from '#desk/period-choice';

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

describe('the same periods as days', () => {
  const days = (today: string) => windowChoices(today).map(({ word, n, from, to }) => `${word} ${n}: ${from} ${to}`);

  it('have the report quarter among them, from the 15th to the 14th', () => {
    expect(days('2023-03-14')).toEqual([
      'own : null null',
      'ytd 2023: 2023-01-01 2023-03-14',
      'month 3/2023: 2023-03-01 2023-03-14',
      'month 2/2023: 2023-02-01 2023-02-28',
      'quarter 1/2023: 2023-01-01 2023-03-14',
      'quarter 4/2022: 2022-10-01 2022-12-31',
      'reportQuarter 1/2023: 2022-12-15 2023-03-14',
      'reportQuarter 4/2022: 2022-09-15 2022-12-14',
    ]);
  });

  it('end today where they are not over', () => {
    expect(days('2024-12-20').slice(6)).toEqual([
      'reportQuarter 1/2025: 2024-12-15 2024-12-20',
      'reportQuarter 4/2024: 2024-09-15 2024-12-14',
    ]);
  });
});
