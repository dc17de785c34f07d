import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ComplaintEvent } from '@ioc/shared/events/contract';
import { complaintContributions } from '#cases/complaints/complaint.contributions.js';
import { isHandledLate, isLateReturn } from '#cases/complaints/complaint.marks.js';
import { stageOf } from '#cases/complaints/complaint.marks.js';
import { complaintKind } from '#cases/complaints/complaint.kind.js';
import { blankComplaint, type Complaint } from '#cases/complaints/complaint.state.js';
import { context, event, fold, petition, sent, to } from '#cases/complaints/complaint-lives.spec-support.js';
import { randomLife } from '#cases/complaints/random-life.spec-support.js';

/** What it adds to a stock on a day, or to a flow from the beginning up to a day. */
const at = (of: Complaint, measure: string, on: string) =>
  complaintContributions(of)
    .filter((entry) => entry.measure === measure && entry.day <= `2026-${on}`)
    .reduce((sum, { n }) => sum + n, 0);

describe('a deadline that waiting for the citizen moves', () => {
  it('ends on a working day, and a limit in hours to the minute', () => {
    // Due on Thursday 5/3; asked on Wednesday, answered on Friday: two days more, which is Saturday.
    const asked = [
      ...[sent('03-02T08:00'), to('03-02T09:00', 'U')],
      ...[event('clarification-requested', '03-04T08:00'), event('clarified', '03-06T08:00')],
    ];
    const of = (...more: ComplaintEvent[]) => fold(...asked, ...more);
    expect(of().turns.handling.at(-1)?.dueAt).toContain('2026-03-09');
    expect([of(event('answered', '03-09T16:00')), of(event('answered', '03-10T08:00'))].map(isHandledLate)).toEqual([
      ...[false, true],
    ]);
  });
});

describe('a complaint that was rejected', () => {
  it('was not answered, nor is it published or closed, whatever is sent afterwards', () => {
    for (const first of [
      event('rejected', '03-03T08:00', { reason: 'x' }),
      event('duplicate', '03-03T08:00', { of: 'C0' }),
    ]) {
      const of = fold(
        ...[sent('03-02T08:00'), to('03-02T09:00', 'U'), first],
        ...[event('answered', '03-04T08:00'), event('published', '03-05T08:00'), event('closed', '03-06T08:00')],
      );
      expect([of.status, of.outcome, of.answeredAt]).toEqual([of.outcome, of.outcome, null]);
      expect(at(of, 'complaint.answered', '12-31')).toBe(0);
      expect(of.turns.publication).toEqual([]);
    }
  });

  it('may be closed where it was answered', () => {
    const of = fold(sent('03-02T08:00'), event('answered', '03-03T08:00'), event('closed', '03-04T08:00'));
    expect([of.status, of.outcome]).toEqual(['closed', 'answered']);
  });
});

describe('a field report', () => {
  it('lies at the desk until it is taken up; two hours are judged by the minute, days by the day', () => {
    const until = (time: string) => fold(sent('03-02T08:00'), event('accepted', time));
    expect(at(until('03-02T10:00'), 'complaint.intake-late', '12-31')).toBe(0);
    expect(at(until('03-02T10:01'), 'complaint.intake-late', '12-31')).toBe(1);
    const waiting = fold(sent('03-02T08:00'));
    expect(stageOf(waiting)).toBe('intake');
    expect(['03-01', '03-02', '03-03'].map((on) => at(waiting, 'complaint.intake-waiting', on))).toEqual([0, 1, 1]);
    expect(['03-02', '03-03'].map((on) => at(waiting, 'complaint.intake-overdue', on))).toEqual([0, 1]);
  });

  it('has a clock for its unit and another one for its publication', () => {
    const answered = fold(sent('03-02T08:00'), to('03-02T09:00', 'U'), event('answered', '03-05T23:30'));
    expect(isHandledLate(answered)).toBe(false);
    expect(stageOf(answered)).toBe('publication');
    expect(['03-05', '03-06', '03-07', '03-10'].map((on) => at(answered, 'complaint.publication-overdue', on))).toEqual(
      [0, 0, 0, 1],
    );
    const late = fold(sent('03-02T08:00'), to('03-02T09:00', 'U'), event('answered', '03-06T00:00'));
    expect(isHandledLate(late)).toBe(true);
    const shown = fold(sent('03-02T08:00'), event('answered', '03-05T09:00'), event('published', '03-09T09:00'));
    expect([at(shown, 'complaint.published', '12-31'), at(shown, 'complaint.publication-late', '12-31')]).toEqual([
      1, 1,
    ]);
    expect(stageOf(shown)).toBeNull();
  });

  it('that is private is never to be published', () => {
    const secret = fold(sent('03-02T08:00', { private: true }), event('answered', '03-03T08:00'));
    expect([secret.turns.publication, stageOf(secret)]).toEqual([[], null]);
  });

  it('keeps the time of a wrong route with the unit that had it, and gives the next one a clock of its own', () => {
    const life = fold(
      sent('03-02T08:00'),
      to('03-02T09:00', 'WRONG'),
      event('sent-back', '03-04T09:00'),
      to('03-04T15:00', 'RIGHT'),
      event('answered', '03-09T09:00'),
    );
    expect(life.turns.handling.map(({ unit, from, to: until, end }) => [unit, from, until, end])).toEqual([
      ['WRONG', '2026-03-02T09:00:00+07:00', '2026-03-04T09:00:00+07:00', 'sent-back'],
      ['RIGHT', '2026-03-04T15:00:00+07:00', '2026-03-09T09:00:00+07:00', 'answered'],
    ]);
    expect(isHandledLate(life)).toBe(false);
    // Back at the desk it waited four working hours.
    expect(life.turns.intake).toHaveLength(2);
    expect(at(life, 'complaint.intake-late', '12-31')).toBe(1);
    expect(at(life, 'complaint.sent-back', '03-04')).toBe(1);
  });

  it('stands still for the citizen at the unit and nowhere else', () => {
    const life = fold(
      sent('03-02T08:00'),
      event('clarification-requested', '03-02T09:00'),
      event('clarified', '03-06T09:00'),
      to('03-06T09:30', 'U'),
      event('clarification-requested', '03-09T08:00'),
      event('clarified', '03-11T08:00'),
      event('answered', '03-13T10:00'),
    );
    expect(life.turns.intake.map(({ end }) => end)).toEqual(['clarification']);
    expect(life.turns.handling.at(-1)?.dueAt?.slice(0, 10)).toBe('2026-03-13');
    expect(isHandledLate(life)).toBe(false);
  });

  it('hands a wait for the citizen on to the next unit', () => {
    const life = fold(
      ...[sent('03-02T08:00'), to('03-02T09:00', 'A'), event('clarification-requested', '03-02T10:00')],
      to('03-02T11:00', 'B'),
    );
    expect(life.turns.handling.at(-1)).toMatchObject({ unit: 'B', waitingSince: '2026-03-02T11:00:00+07:00' });
    expect(at(life, 'complaint.overdue', '12-31')).toBe(0);
  });

  it('is judged by every stretch when it was reopened, and by none between the answer and the reopening', () => {
    const again = (...more: ComplaintEvent[]) =>
      fold(
        ...[sent('03-02T08:00'), to('03-02T09:00', 'U'), event('answered', '03-05T09:00')],
        ...[event('published', '03-06T09:00'), event('reopened', '03-12T09:00'), ...more],
      );
    const open = again();
    expect(at(open, 'complaint.open', '03-13')).toBe(1);
    expect(['03-06', '03-11', '03-17', '03-18'].map((on) => at(open, 'complaint.overdue', on))).toEqual([0, 0, 0, 1]);
    expect(isHandledLate(again(event('answered', '03-17T09:00')))).toBe(false);
    const late = again(event('answered', '03-18T09:00'));
    expect(isHandledLate(late)).toBe(true);
    expect([at(late, 'complaint.answered', '12-31'), at(late, 'complaint.answered-late', '12-31')]).toEqual([1, 1]);
    expect([at(late, 'complaint.reopened', '12-31'), stageOf(late)]).toEqual([1, 'publication']);
  });

  it('takes an extension as its deadline, and urgency as its limit', () => {
    const urgent = fold(sent('03-02T08:00', { urgent: true }), to('03-02T09:00', 'U'));
    expect(urgent.turns.handling[0]?.dueAt?.slice(0, 10)).toBe('2026-03-03');
    const due = { dueAt: '2026-03-20T17:00:00+07:00' };
    const longer = fold(sent('03-02T08:00'), to('03-02T09:00', 'U'), event('extended', '03-04T09:00', due));
    expect(['03-20', '03-21'].map((on) => at(longer, 'complaint.overdue', on))).toEqual([0, 1]);
  });

  it('has no deadline beyond the calendar, and is never late by a guess', () => {
    const far = (step: string, time: string, data: object = {}) => ({
      ...event(step, '03-02T08:00', data),
      time: `2031-${time}:00+07:00`,
    });
    const life = fold(
      far('submitted', '03-02T08:00', { kind: 'field-report', category: 'rac' }) as ComplaintEvent,
      far('assigned', '03-03T08:00', { unit: 'U' }) as ComplaintEvent,
      far('answered', '09-02T08:00') as ComplaintEvent,
    );
    const dues = Object.values(life.turns).flatMap((turns) => turns.map(({ dueAt }) => dueAt));
    expect(dues).toEqual([null, null, null]);
    expect([isHandledLate(life), at(life, 'complaint.intake-late', '12-31')]).toEqual([false, 0]);
  });

  it('counts a rating with the answer that it rates', () => {
    const rated = fold(
      ...[sent('03-02T08:00'), to('03-02T09:00', 'U'), event('answered', '03-03T09:00')],
      event('rated', '03-20T09:00', { rating: 'dissatisfied' }),
    );
    expect([at(rated, 'complaint.rated', '03-03'), at(rated, 'complaint.dissatisfied', '03-03')]).toEqual([1, 1]);
    expect(at(rated, 'complaint.satisfied', '12-31')).toBe(0);
  });
});

describe('a complaint stored before there were turns', () => {
  it('goes on with what is known of it', () => {
    const {
      turns: _turns,
      holders: _holders,
      ...old
    } = { ...blankComplaint('s'), submittedAt: '2026-03-02T08:00:00+07:00', unit: 'U' };
    expect(complaintKind.contributions(old as Complaint).map(({ measure }) => measure)).toContain('complaint.open');
    const answered = complaintKind.evolve(old as Complaint, event('answered', '03-03T08:00') as never, context);
    expect(answered).toMatchObject({ outcome: 'answered', turns: { handling: [], publication: [{ to: null }] } });
    const units = complaintKind.contributions(old as Complaint).map(({ unit }) => unit);
    expect(units).toContain('U');
  });
});

describe('a petition', () => {
  it('has fifteen working days from its sending or its last transfer', () => {
    const unsent = fold(petition('03-02T09:00'));
    expect(unsent.turns.handling[0]?.dueAt?.slice(0, 10)).toBe('2026-03-23');
    const moved = fold(petition('03-02T09:00'), to('03-03T09:00', 'A'), to('03-06T09:00', 'B'));
    expect(moved.turns.handling.map(({ dueAt, end }) => [dueAt?.slice(0, 10), end])).toEqual([
      ['2026-03-23', 'assigned'],
      ['2026-03-24', 'transferred'],
      ['2026-03-27', null],
    ]);
    const back = fold(petition('03-02T09:00'), to('03-03T09:00', 'A'), event('sent-back', '03-04T09:00'));
    expect(back.turns.handling.at(-1)).toMatchObject({ unit: null, end: null });
    expect(back.turns.handling.at(-1)?.dueAt?.slice(0, 10)).toBe('2026-03-24');
  });

  it('must be refused or sent back within two working days, and more be asked for within five', () => {
    const refused = (time: string) => fold(petition('03-02T09:00'), event('rejected', time, { reason: 'x' }));
    expect([isHandledLate(refused('03-04T23:00')), isHandledLate(refused('03-05T08:00'))]).toEqual([false, true]);
    const asked = (time: string) =>
      fold(petition('03-02T09:00'), event('clarification-requested', time), event('answered', '03-12T09:00'));
    expect([isHandledLate(asked('03-09T10:00')), isHandledLate(asked('03-10T10:00'))]).toEqual([false, true]);
    const back = fold(petition('03-02T09:00'), to('03-02T10:00', 'A'), event('sent-back', '03-06T09:00'));
    expect(back.turns.handling.map(isLateReturn)).toEqual([false, true, false]);
  });

  it('is never counted as a field report', () => {
    const measures = complaintContributions(fold(petition('03-02T09:00'))).map(({ measure }) => measure);
    expect(measures.filter((one) => !one.startsWith('petition.'))).toEqual([]);
    expect(measures.length).toBeGreaterThan(3);
  });
});

describe('any life', () => {
  it('lies at one stage at a time: with the desk or with a unit, and what is overdue there lies there', () => {
    fc.assert(
      fc.property(randomLife, (events) => {
        const of = fold(...events);
        const sums = new Map<string, number>();
        const entries = [...complaintContributions(of)].sort((a, b) => (a.day < b.day ? -1 : 1));
        const days = [...new Set(entries.map((entry) => entry.day))];
        for (const on of days) {
          for (const { measure, n } of entries.filter((entry) => entry.day === on)) {
            const name = measure.split('.')[1] as string;
            sums.set(name, (sums.get(name) ?? 0) + n);
          }
          const [open, desk, unit] = ['open', 'intake-waiting', 'handling-open'].map((name) => sums.get(name) ?? 0);
          expect([open, desk, unit].every((n) => n === 0 || n === 1)).toBe(true);
          expect(open).toBe((desk as number) + (unit as number));
          expect(sums.get('intake-overdue') ?? 0).toBeLessThanOrEqual(desk as number);
          expect(sums.get('overdue') ?? 0).toBeLessThanOrEqual(open as number);
          expect(sums.get('publication-overdue') ?? 0).toBeLessThanOrEqual(sums.get('publication-waiting') ?? 0);
          const ended = ['answered', 'rejected', 'late-duplicate'].reduce((sum, end) => sum + (sums.get(end) ?? 0), 0);
          expect((sums.get('submitted') ?? 0) - ended).toBe(open);
        }
      }),
      { seed: 92, numRuns: 1500 },
    );
  });
});
