import { describe, expect, it } from '@jest/globals';
import { type ClockPolicy, commonPolicy, dueAt, type Limit } from '#deadlines/deadline.js';
import { vietnam } from '#calendar/vietnam.spec-support.js';
import { extendWaiting } from '#deadlines/supplement.js';
import { workingTimeBetween } from '#calendar/working-time.js';

const fiveDays: Limit = { value: 5, unit: 'working-day' };
const at = (text: string) => `${text}:00+07:00`;
/** The due day after waits that follow each other. */
const due = (supplement: ClockPolicy['supplement'], pauses: [string, string][], limit = fiveDays) => {
  const policy = { ...commonPolicy, supplement };
  let answer = dueAt(at('2026-02-09T09:00'), limit, vietnam, policy);
  for (const [from, to] of pauses)
    if ('due' in answer) answer = extendWaiting(answer.due.at, at(from), at(to), limit, vietnam, policy);
  return 'due' in answer ? answer.due.day : answer.unknown;
};

describe('a pause for papers across Tết 2026 (16–20/2)', () => {
  const acrossTet: [string, string][] = [['2026-02-12T09:00', '2026-02-24T09:00']];
  it('without it the dossier is due on the first day after Tết', () => {
    expect(due('extend', [])).toBe('2026-02-23');
  });
  it('extend adds the three working days waited (13/2, 23/2, 24/2)', () => {
    expect(due('extend', acrossTet)).toBe('2026-02-26');
  });
  it('restart gives the full five days again', () => {
    expect(due('restart', acrossTet)).toBe('2026-03-03');
  });
  it('subtract moves it as extend does, wait after wait', () => {
    expect(due('subtract', acrossTet)).toBe('2026-02-26');
    expect(due('subtract', [...acrossTet, ['2026-02-25T09:00', '2026-02-26T09:00']])).toBe('2026-02-27');
  });
  it('waits in working hours for a limit in hours, in calendar days for a limit in days', () => {
    // The appointment that was given moves: 23/2, after Tết, and not 19/2, on which the ten days ended.
    expect(due('extend', acrossTet, { value: 10, unit: 'day' })).toBe('2026-03-09');
    expect(due('extend', [['2026-02-09T10:00', '2026-02-09T14:00']], { value: 4, unit: 'hour' })).toBe('2026-02-09');
    expect(due('extend', [['2026-02-09T10:00', '2026-02-10T10:00']], { value: 4, unit: 'hour' })).toBe('2026-02-10');
  });
  it('is unknown when the answer came after the calendar ends', () => {
    expect(due('extend', [['2026-02-12T09:00', '2028-02-24T09:00']])).toBe('after-calendar');
  });
});

describe('a wait that began on the last day and ends on a rest day', () => {
  const last = (to: string, policy: ClockPolicy['supplement'] = 'extend', due = '2026-03-13T17:00') => {
    const answer = extendWaiting(at(due), at('2026-03-13T16:00'), at(to), fiveDays, vietnam, {
      ...commonPolicy,
      supplement: policy,
    });
    return 'due' in answer ? answer.due.day : answer.unknown;
  };

  it.each(['extend', 'subtract'] as const)('%s: is due on the next working day, and not before it ended', (policy) => {
    expect(last('2026-03-22T20:00', policy)).toBe('2026-03-23');
    expect(last('2026-03-21T09:00', policy)).toBe('2026-03-23');
    expect(last('2026-03-15T09:00', policy)).toBe('2026-03-16');
  });

  it('is due on that day where it is a working day, and leaves what has days left as it was', () => {
    expect(last('2026-03-20T20:00')).toBe('2026-03-20');
    expect(last('2026-03-22T20:00', 'extend', '2026-03-16T17:00')).toBe('2026-03-23');
  });
});

it('extends an appointment that came without its limit', () => {
  const [from, to] = [at('2026-02-12T09:00'), at('2026-02-24T09:00')];
  const answer = extendWaiting(at('2026-02-23T17:00'), from, to, fiveDays, vietnam, commonPolicy);
  expect(answer).toMatchObject({ due: { day: '2026-02-26', at: '2026-02-26T17:00:00+07:00' } });
});

it('measures working time over a holiday', () => {
  expect(workingTimeBetween(vietnam, at('2026-02-13T16:00'), at('2026-02-23T08:00'))).toBe(2 * 3_600_000);
  expect(workingTimeBetween(vietnam, at('2026-02-23T08:00'), at('2026-02-13T16:00'))).toBe(-2 * 3_600_000);
});

it('moves an instant by working hours where the limit is in hours', () => {
  const [from, to] = [at('2026-02-09T10:00'), at('2026-02-09T14:00')];
  const answer = extendWaiting(at('2026-02-09T15:00'), from, to, { value: 4, unit: 'hour' }, vietnam, commonPolicy);
  expect(answer).toMatchObject({ due: { at: '2026-02-09T17:00:00+07:00' } });
});

it('leaves the day alone after a wait within one day, on a rest day too where such days are kept', () => {
  const [sunday, from, to] = [at('2026-03-01T17:00'), at('2026-02-25T09:00'), at('2026-02-25T11:00')];
  const kept = { ...commonPolicy, dueOnRestDay: 'keep' } as const;
  expect(extendWaiting(sunday, from, to, fiveDays, vietnam, kept)).toMatchObject({ due: { day: '2026-03-01' } });
});

it.each<[string, Limit, string, string, string]>([
  ['days that end after the calendar', fiveDays, '2027-12-31T17:00', '2027-12-27T09:00', '2027-12-30T09:00'],
  ['days waited after the calendar', fiveDays, '2027-12-20T17:00', '2027-12-15T09:00', '2028-01-10T09:00'],
  [
    'hours that end after the calendar',
    { value: 4, unit: 'hour' },
    '2027-12-31T16:00',
    '2027-12-30T08:00',
    '2027-12-30T17:00',
  ],
  [
    'hours waited after the calendar',
    { value: 4, unit: 'hour' },
    '2027-12-20T16:00',
    '2027-12-20T09:00',
    '2028-01-10T09:00',
  ],
])('knows nothing of %s', (_what, limit, due, from, to) => {
  expect(extendWaiting(at(due), at(from), at(to), limit, vietnam, commonPolicy)).toEqual({ unknown: 'after-calendar' });
});

it('says that a wait began before the calendar, in days and in hours', () => {
  const wait = (limit: Limit) =>
    extendWaiting(at('2015-01-09T17:00'), at('2014-12-30T09:00'), at('2015-01-06T09:00'), limit, vietnam, commonPolicy);
  expect(wait({ value: 5, unit: 'working-day' })).toEqual({ unknown: 'before-calendar' });
  expect(wait({ value: 4, unit: 'hour' })).toEqual({ unknown: 'before-calendar' });
});
