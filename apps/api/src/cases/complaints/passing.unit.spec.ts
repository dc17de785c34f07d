import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ComplaintEvent } from '@ioc/shared/events/contract';
import { vietnam as calendar } from '#calendar/vietnam.spec-support.js';
import { dayNumber } from '#calendar/local-day.js';
import { isWorkingDay } from '#calendar/work-calendar.js';
import { event, fold, petition, sent, to } from '#cases/complaints/complaint-lives.spec-support.js';
import { isHandledLate, isTotalLate } from '#cases/complaints/complaint.marks.js';

/** Monday 2 March 2026, midnight in Vietnam. */
const monday = Date.parse('2026-03-02T00:00:00+07:00');
const whole = Array.from({ length: 60 }, (_, n) => n).filter((n) =>
  isWorkingDay(calendar, dayNumber('2026-03-02') + n),
);

/** Where the complaint goes, and when; an hour on any day, also at night and on a Sunday. */
const passes = fc.array(fc.tuple(fc.constantFrom('A', 'A', 'B', 'C', 'desk'), fc.integer({ min: 9, max: 50 * 24 })), {
  maxLength: 30,
});
const at = (one: ComplaintEvent, hour: number): ComplaintEvent => ({
  ...one,
  time: new Date(monday + hour * 3_600_000).toISOString(),
});

/** A life of passes, each at its own hour, that A ends with an answer; and what A had of it, in hours. */
function life(first: ComplaintEvent, all: readonly (readonly [string, number])[], answeredAt: number) {
  const ordered = [...new Map(all.map(([whom, hour]) => [hour, whom]))]
    .filter(([hour]) => hour < answeredAt - 1)
    .sort(([a], [b]) => a - b);
  const course: [number, string][] = [[9, 'A'], ...ordered, [answeredAt - 1, 'A']];
  const events = course.map(([hour, whom]) =>
    at(whom === 'desk' ? event('sent-back', '03-02T08:00') : to('03-02T08:00', whom), hour),
  );
  const of = fold(at(first, 8), ...events, at(event('answered', '03-02T08:00'), answeredAt));
  const had = course.flatMap(([from, whom], n) =>
    whom === 'A' ? [[from, course[n + 1]?.[0] ?? answeredAt] as const] : [],
  );
  return { of, had };
}

/** Working days that a unit had from the first minute to the last. Adjoining stretches are one. */
function wholeDays(had: readonly (readonly [number, number])[]): number {
  const hours = new Set(had.flatMap(([from, until]) => Array.from({ length: until - from }, (_, n) => from + n)));
  return whole.filter((day) => Array.from({ length: 24 }, (_, n) => day * 24 + n).every((hour) => hours.has(hour)))
    .length;
}

describe('a unit that answers in time', () => {
  it.each([
    ['field report', sent('03-02T08:00'), 3],
    ['petition', petition('03-02T08:00'), 15],
  ] as const)('had the %s on no more whole days than its limit, however it passed it on', (_, first, limit) => {
    const seen = { inTime: 0, late: 0 };
    fc.assert(
      fc.property(passes, fc.integer({ min: 12, max: 55 * 24 }), (all, answeredAt) => {
        const { of, had } = life(first, all, answeredAt);
        seen[isHandledLate(of) ? 'late' : 'inTime'] += 1;
        if (!isHandledLate(of)) expect(wholeDays(had)).toBeLessThanOrEqual(limit);
      }),
      { seed: 20, numRuns: 600 },
    );
    expect(Math.min(seen.inTime, seen.late)).toBeGreaterThan(60);
  });

  it('and passed it on moved the citizen’s clock by nothing', () => {
    let late = 0;
    fc.assert(
      fc.property(passes, fc.integer({ min: 12, max: 55 * 24 }), (all, answeredAt) => {
        const passed = life(sent('03-02T08:00'), all, answeredAt).of;
        const kept = life(sent('03-02T08:00'), [], answeredAt).of;
        expect([passed.total.at(-1)?.dueAt, isTotalLate(passed)]).toEqual([
          kept.total.at(-1)?.dueAt,
          isTotalLate(kept),
        ]);
        late += Number(isTotalLate(passed));
      }),
      { seed: 21, numRuns: 300 },
    );
    expect(late).toBeGreaterThan(100);
  });
});
