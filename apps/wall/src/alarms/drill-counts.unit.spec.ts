import { expect, it } from '@jest/globals';
import type { DrillOutcome } from '@ioc/shared/answers/drills';
import { countsOf } from '#alarms/drill-counts';

type Expected = NonNullable<DrillOutcome['expected']>;
const outcome = (more: Partial<Expected> | null): DrillOutcome => ({
  ...{ at: '2026-11-30T06:02:00Z', name: 'a', nameEn: 'a' },
  expected: more && {
    ...{ rule: 'overdue-unit', findBy: '2026-11-30T06:15:00Z', answerBy: '2026-11-30T06:25:00Z' },
    ...{ finding: 'missed', answering: null, alarm: null, answeredAt: null, answeredBy: null, ...more },
  },
});

it('counts what was found and acknowledged in time among what was expected', () => {
  const found = outcome({ finding: 'in-time', answering: 'late' });
  expect(countsOf([found, outcome({}), outcome(null)])).toEqual({ expected: 2, found: 1, answered: 0 });
  expect(countsOf([outcome({ finding: 'late', answering: 'in-time' })])).toEqual({
    expected: 1,
    found: 0,
    answered: 1,
  });
});
