import { expect, it } from '@jest/globals';
import type { Clock } from '@ioc/shared/answers/cases';
import { allAgree } from '#cases/clock-table';

const clock = (more: Partial<Clock>): Clock => ({
  ...{ policy: 'elapsed', inForce: true, dueAt: '2026-11-20T10:00:00Z', waiting: false, late: null, failed: null },
  ...more,
});

it('shows the rules for supplements apart only where they differ', () => {
  expect(allAgree([clock({}), clock({ policy: 'working' })])).toBe(true);
  expect(allAgree([clock({}), clock({ policy: 'working', dueAt: '2026-11-23T10:00:00Z' })])).toBe(false);
  expect(allAgree([clock({}), clock({ policy: 'subtract', failed: 'asked-twice' })])).toBe(false);
});
