import { describe, expect, it } from '@jest/globals';
import { loadPeriods } from '#calendar/load-periods.js';
import { PeriodPipe } from '#pipes/period.pipe.js';

const holder = { current: { province: { asOf: '2026-11-20' } } } as never;
const pipe = new PeriodPipe(holder, loadPeriods('catalogue/calendars/periods.yaml'));
const days = (query: object) => {
  const { window, ...rest } = pipe.transform(query);
  return [window.from, window.to, rest];
};

describe('the window of a query', () => {
  it.each([
    ['without words the year to date', {}, '2026-01-01', '2026-11-20'],
    ['days of its own', { from: '2026-02-03', to: '2026-02-05' }, '2026-02-03', '2026-02-05'],
    ['a period by its name', { period: '2026-Q1' }, '2026-01-01', '2026-03-31'],
    ['never after today', { period: '2026-11' }, '2026-11-01', '2026-11-20'],
  ])('%s', (_name, query, from, to) => {
    expect(days({ ...query, unit: 'H50' })).toEqual([from, to, { unit: 'H50' }]);
  });

  it.each([
    ['both', { period: '2026', from: '2026-01-01' }],
    ['not begun', { period: '2027' }],
    ['no form', { period: 'x' }],
  ])('what makes no window is the asker’s error: %s', (_name, query) => {
    expect(() => pipe.transform(query)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('a fault of ours is not', () => {
    const broken = new PeriodPipe(holder, null as never);
    expect(() => broken.transform({ period: '2026' })).toThrow(TypeError);
  });
});
