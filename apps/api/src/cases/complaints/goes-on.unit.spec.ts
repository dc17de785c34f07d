import { describe, expect, it } from '@jest/globals';
import { event, fold, petition, sent, to } from '#cases/complaints/complaint-lives.spec-support.js';
import { goesOn } from '#cases/complaints/goes-on.js';
import { isHandledLate, isTotalLate, letGoLate } from '#cases/complaints/complaint.marks.js';
import { blankComplaint, type Complaint } from '#cases/complaints/complaint.state.js';
import { begin, type Turn } from '#cases/complaints/turn.js';
import type { FoldContext } from '#cases/case-kind.js';

/** Working days of March 2026 after the second, a Monday. */
const workingDays = [3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 23, 24, 25, 26];
const on = (day: number, time: string) => `03-${String(day).padStart(2, '0')}T${time}`;
const due = (of: Complaint) => of.turns.handling.at(-1)?.dueAt?.slice(0, 16);

/** A has it in office hours, a friend over night; each night another one if `friends` are many. */
const nights = (friends: readonly string[], nightsOf: number) =>
  workingDays
    .slice(0, nightsOf)
    .flatMap((day, index) => [
      to(on(index === 0 ? 2 : (workingDays[index - 1] as number), '18:00'), friends[index % friends.length] as string),
      to(on(day, '07:00'), 'A'),
    ]);

describe('passing back and forth', () => {
  it.each([[['B']], [['B', 'C', 'D', 'E']]])('over night to %p, back in the morning: no day is gained', (friends) => {
    const life = [petition('03-02T08:00'), to('03-02T08:30', 'A'), ...nights(friends, 16)];
    // Fifteen working days from Monday 2 March: Monday 23 March.
    const of = fold(...life, event('answered', '03-24T09:00'));
    expect(due(of)).toBe('2026-03-23T17:00');
    expect(isHandledLate(of)).toBe(true);
  });

  it('for five minutes in the middle of each day gives five minutes each back, and no day', () => {
    const passes = workingDays.slice(0, 10).flatMap((day) => [to(on(day, '09:00'), 'B'), to(on(day, '09:05'), 'A')]);
    const of = fold(petition('03-02T08:00'), to('03-02T08:30', 'A'), ...passes);
    expect(due(of)).toMatch(/^2026-03-24T0[78]:/);
    expect(
      isHandledLate(fold(petition('03-02T08:00'), to('03-02T08:30', 'A'), ...passes, event('answered', '03-24T15:00'))),
    ).toBe(true);
  });

  it('to the intake desk over night', () => {
    const passes = workingDays
      .slice(0, 16)
      .flatMap((day, index) => [
        event('sent-back', on(index === 0 ? 2 : (workingDays[index - 1] as number), '18:00')),
        to(on(day, '07:00'), 'A'),
      ]);
    const of = fold(petition('03-02T08:00'), to('03-02T08:30', 'A'), ...passes, event('answered', '03-24T09:00'));
    expect([due(of), isHandledLate(of)]).toEqual(['2026-03-23T17:00', true]);
  });

  it('an answer over night, reopened in the morning, gives the citizen’s clock nothing', () => {
    const passes = workingDays
      .slice(0, 5)
      .flatMap((day, index) => [
        event('answered', on(index === 0 ? 2 : (workingDays[index - 1] as number), '18:00')),
        event('reopened', on(day, '07:00')),
      ]);
    const of = fold(sent('03-02T08:00'), to('03-02T08:30', 'A'), ...passes, event('answered', '03-09T15:00'));
    expect(of.total.at(-1)?.dueAt?.slice(0, 16)).toBe('2026-03-05T17:00');
    expect(isTotalLate(of)).toBe(true);
  });

  it('with a later deadline stated when it comes back: none that has passed is moved', () => {
    const again = { unit: 'A', dueAt: '2026-03-30T17:00:00+07:00' };
    const life = [sent('03-02T08:00'), to('03-02T09:00', 'A'), to('03-09T09:00', 'B')];
    const of = fold(...life, event('assigned', '03-10T09:00', again), event('answered', '03-20T09:00'));
    expect([isHandledLate(of), letGoLate(of)]).toEqual([true, { day: '2026-03-09', unit: 'A' }]);
    const inTime = [sent('03-02T08:00'), to('03-02T09:00', 'A'), to('03-04T09:00', 'B')];
    expect(due(fold(...inTime, event('assigned', '03-05T09:00', again)))).toBe('2026-03-30T17:00');
  });

  it('while more is asked for: the citizen’s clock runs again when the desk gets it back', () => {
    const of = fold(
      ...[sent('03-02T08:00'), to('03-02T09:00', 'A'), event('clarification-requested', '03-03T09:00')],
      ...[event('sent-back', '03-04T09:00'), to('03-04T10:00', 'B'), event('answered', '03-20T09:00')],
    );
    expect(of.total.at(-1)?.dueAt?.slice(0, 10)).toBe('2026-03-06');
    expect(isTotalLate(of)).toBe(true);
  });

  it('moves what is left to a working day when the citizen is asked meanwhile', () => {
    const ask = [event('clarification-requested', '03-06T07:35'), event('clarified', '03-07T07:35')];
    const of = fold(
      ...[sent('03-02T08:00'), to('03-02T08:30', 'A'), to('03-05T09:00', 'B'), to('03-05T10:00', 'A')],
      ...ask,
    );
    // One hour of Thursday was not A's own: due on Friday after an hour of work; a day of waiting ends on Saturday.
    expect(of.turns.handling.at(-1)?.clock.map(({ due: at }) => at?.slice(0, 16))).toEqual([
      ...['2026-03-06T08:00', '2026-03-06T08:00', '2026-03-09T17:00'],
    ]);
  });

  it('leaves the days for a return where they were, but for whole days away', () => {
    const away = (back: string) =>
      fold(petition('03-02T08:00'), to('03-02T08:30', 'A'), to('03-03T09:00', 'B'), to(back, 'A')).turns.handling.at(
        -1,
      );
    expect(['03-03T16:00', '03-04T08:00', '03-05T09:00'].map((back) => away(back)?.refuseBy?.slice(0, 10))).toEqual([
      ...['2026-03-04', '2026-03-04', '2026-03-06'],
    ]);
    const passed = fold(
      petition('03-02T08:00'),
      to('03-02T08:30', 'A'),
      to('03-05T09:00', 'B'),
      to('03-10T09:00', 'A'),
    );
    expect(passed.turns.handling.at(-1)?.refuseBy?.slice(0, 10)).toBe('2026-03-04');
  });
});

describe('the deadlines of a turn that goes on', () => {
  const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00+07:00`;
  const ended: Turn = {
    ...begin(at(2), 'A', { at: at(10), exact: false }, { refuseBy: at(8), askBy: at(3) }),
    ...{ to: at(4), end: 'transferred' },
  };
  /** Says what it was asked. */
  const asked: Partial<FoldContext> = {
    complaintLeft: ({ due: of, from, to: back }, leftIn) => [leftIn, of, from, back].join(' '),
    complaintMoved: (_, { due: of, from, to: back }) => ['moved', of, from, back].join(' '),
  };
  const went = (turn: Turn, context: Partial<FoldContext> = asked) =>
    goesOn(blankComplaint('s'), turn, at(5), context as FoldContext);
  const asTheyWere = { dueAt: at(10), exact: false, refuseBy: at(8), askBy: at(3) };
  const moved = (how: string, day: number) => [how, at(day), at(4), at(5)].join(' ');

  it('are what was left of them; what had passed stays', () => {
    const due = { dueAt: moved('day', 10), exact: true, interrupted: true };
    expect(went(ended)).toEqual({ ...due, refuseBy: moved('whole-days', 8), askBy: at(3) });
    expect(went({ ...ended, dueAt: at(3), refuseBy: null })).toEqual({
      ...{ dueAt: at(3), exact: false, refuseBy: null, askBy: at(3) },
    });
    expect(went({ ...ended, dueAt: null })).toMatchObject({ dueAt: null, exact: false });
  });

  it('are judged by the minute once they were interrupted, or where they are hours', () => {
    const hours = went({ ...ended, exact: true });
    expect([hours.dueAt, hours.exact, hours.interrupted]).toEqual([moved('minutes', 10), true, undefined]);
    const again = went({ ...ended, exact: true, interrupted: true });
    expect([again.dueAt, again.exact, again.interrupted]).toEqual([moved('minutes', 10), true, true]);
    const night = went(ended, { complaintLeft: ({ due: of }) => of });
    expect(night).toEqual(asTheyWere);
  });

  it('are as they were where the turn has not ended, or no calendar says what was left', () => {
    expect([went({ ...ended, to: null }), went(ended, {})]).toEqual([asTheyWere, asTheyWere]);
  });

  it('moved by days before, all of them', () => {
    const before = { ...asked, clockRules: { regains: true } };
    expect(went(ended, before)).toEqual({
      ...{ dueAt: moved('moved', 10), exact: false, refuseBy: moved('moved', 8), askBy: moved('moved', 3) },
    });
    expect(went({ ...ended, dueAt: null }, before)).toMatchObject({ dueAt: null, refuseBy: moved('moved', 8) });
    expect([went({ ...ended, to: null }, before), went(ended, { clockRules: { regains: true } })]).toEqual([
      asTheyWere,
      asTheyWere,
    ]);
  });
});
