import { describe, expect, it } from '@jest/globals';
import { isLate } from '#deadlines/late.js';

describe('lateness', () => {
  it.each([
    ['2026-01-09T23:30:00+07:00', false],
    ['2026-01-09T23:59:59+07:00', false],
    ['2026-01-10T00:00:00+07:00', true],
    ['2026-01-10T06:59:00+07:00', true],
    ['2026-01-09T00:00:00+07:00', false],
    ['2026-01-08T23:59:59+07:00', false],
    ['2026-01-09T16:59:59Z', false],
    ['2026-01-09T17:00:00Z', true],
  ])('is judged by local days: finished %s for 9/1/2026 is %s', (finishedAt, late) => {
    expect(isLate({ finishedAt, dueAt: '2026-01-09T17:00:00+07:00' })).toBe(late);
  });

  it('is not to be said while open, and never so without an appointment', () => {
    expect(isLate({ finishedAt: null, dueAt: '2026-01-09T17:00:00+07:00' })).toBeNull();
    expect(isLate({ finishedAt: '2026-01-09T17:00:00+07:00', dueAt: null })).toBe(false);
  });
});
