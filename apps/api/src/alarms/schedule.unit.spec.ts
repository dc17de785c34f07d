import { describe, expect, it } from '@jest/globals';
import { office } from '#alarms/rule.spec-support.js';
import { isJudgedAt, isOfficeTime } from '#alarms/schedule.js';

const at = (text: string) => Date.parse(`${text}:00+07:00`);

describe('when a rule is judged', () => {
  it.each([
    ['2026-01-05T08:00', true],
    ['2026-01-05T07:59', false],
    ['2026-01-05T12:30', false],
    ['2026-01-05T17:00', false],
    ['2026-01-04T10:00', false],
    ['2026-01-01T10:00', false],
  ])('in working hours: at %s %s', (now, judged) => {
    expect(isJudgedAt({ when: 'working-hours' }, office, at(now))).toBe(judged);
    expect(isOfficeTime(office, at(now))).toBe(judged);
    expect(isJudgedAt({ when: 'always' }, office, at(now))).toBe(true);
    expect(isJudgedAt({}, office, at(now))).toBe(true);
  });
  it('beyond the calendar it is judged: nobody knows that offices rest', () => {
    expect(isJudgedAt({ when: 'working-hours' }, office, at('2031-01-05T03:00'))).toBe(true);
  });
});
