import { describe, expect, it } from '@jest/globals';
import { firstStep, stepAt, waitBefore } from '#alarms/escalation.js';
import { aRule } from '#alarms/rule.spec-support.js';

describe('a chain', () => {
  const rule = aRule({
    escalate: [
      { afterMinutes: 15, to: 'shift-lead' },
      { afterMinutes: 60, to: 'office' },
    ],
  });
  const raised = new Date('2026-01-05T01:00:00Z');
  it('counts every step from when the alarm was raised', () => {
    expect([0, 1, 2].map((step) => stepAt(rule, raised, step)?.toISOString())).toEqual([
      '2026-01-05T01:15:00.000Z',
      '2026-01-05T02:00:00.000Z',
      undefined,
    ]);
    expect(firstStep(rule, raised)).toEqual(stepAt(rule, raised, 0));
    expect(firstStep(aRule(), raised)).toBeNull();
  });
});

describe('a notification that did not arrive', () => {
  it('waits longer each time, and is given up after the eighth try', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(waitBefore);
    expect(waits).toEqual([5000, 15_000, 60_000, 300_000, 900_000, 3_600_000, 3_600_000, null]);
  });
});
