import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, localDay } from '#calendar/local-day.js';
import { complaintColumns } from '#cases/complaints/complaint.columns.js';
import { event, fold, petition, sent, to } from '#cases/complaints/complaint-lives.spec-support.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import { lyingOn } from '#cases/complaints/lying-on.js';
import { randomLife } from '#cases/complaints/random-life.spec-support.js';
import { stayOn, stays } from '#measures/stays.js';

const on = (of: Complaint, day: string) => {
  const { dueAt, overdueDays } = lyingOn(of, `2026-${day}`);
  return [dueAt && localDay(dueAt).slice(5), overdueDays];
};

describe('at the end of a past day a complaint', () => {
  // Three working days from Tuesday 3 March: Friday the 6th; published within one: Tuesday the 10th becomes Wednesday.
  const life = [sent('03-03T08:00'), to('03-03T09:00', 'A'), to('03-10T09:00', 'B'), event('answered', '03-17T09:00')];

  it('is overdue by the deadline that stood then, whoever has it now and wherever it lies', () => {
    const of = fold(...life);
    expect(['03-05', '03-06', '03-08', '03-09'].map((day) => on(of, day))).toEqual([
      ...[
        ['03-06', 0],
        ['03-06', 0],
        ['03-06', 2],
        ['03-06', 3],
      ],
    ]);
    // The next unit has a clock of its own, and is late by that.
    expect(['03-10', '03-13', '03-16'].map((day) => on(of, day))).toEqual([
      ['03-13', 0],
      ['03-13', 0],
      ['03-13', 3],
    ]);
    expect(['03-17', '03-20'].map((day) => on(of, day))).toEqual([
      ['03-18', 0],
      ['03-18', 2],
    ]);
    expect(on(fold(...life, event('published', '03-21T09:00')), '03-21')).toEqual(['03-13', 0]);
    expect(on(of, '03-02')).toEqual([null, 0]);
  });

  it('that was late with its unit and sent back is overdue by the deadline that has passed, at the desk too', () => {
    const of = fold(petition('03-02T08:00'), to('03-02T09:00', 'A'), event('sent-back', '03-26T09:00'));
    expect(on(of, '03-26')[1]).toBe(3);
  });

  it('counts a duplicate nowhere, but for one that was late', () => {
    const said = (time: string) => fold(...life.slice(0, 2), event('duplicate', time, { of: 'C0' }));
    expect([on(said('03-06T09:00'), '03-05')[1], on(said('03-12T09:00'), '03-10')[1]]).toEqual([0, 4]);
  });
});

const overdueColumns = complaintColumns.filter(({ name }) => /^(intake_|publication_|)overdue$/.test(name));
const days = Array.from({ length: 35 }, (_, index) => addDays('2026-03-01', index));
const covers = (ranges: string, day: string) =>
  [...ranges.matchAll(/\[([\d-]+),([\d-]*)\)/g)].some(([, from = '', end = '']) => from <= day && (!end || day < end));

describe('any life', () => {
  it('has overdue days on just the days on which a list of overdue ones holds it', () => {
    let late = 0;
    fc.assert(
      fc.property(randomLife, (life) => {
        const of = fold(...life);
        for (const day of days) {
          const isOverdue = overdueColumns.some((column) => covers(String(column.of(of)), day));
          expect([day, lyingOn(of, day).overdueDays > 0]).toEqual([day, isOverdue]);
          late += Number(isOverdue);
        }
      }),
      { seed: 9, numRuns: 300 },
    );
    expect(late).toBeGreaterThan(300);
  });

  /** Steps that annul what was: the past is judged anew. */
  const annuls = /reopened|duplicate|submitted/;
  it('says of a past day what was said at its end, and under whom, whatever came afterwards', () => {
    let late = 0;
    const kinds = fc.constantFrom(sent('03-02T00:30'), petition('03-02T00:30'));
    fc.assert(
      fc.property(kinds, randomLife, (first, all) => {
        const life = [first, ...all.filter(({ type }) => !annuls.test(type))];
        const said = (of: Complaint, day: string) => [lyingOn(of, day), stayOn(stays(of.holders), day)?.unit];
        const of = fold(...life);
        for (const day of days.slice(1)) {
          const then = fold(...life.filter(({ time }) => localDay(time) <= day));
          expect([day, ...said(of, day)]).toEqual([day, ...said(then, day)]);
          late += Number(lyingOn(of, day).overdueDays > 0);
        }
      }),
      { seed: 10, numRuns: 300 },
    );
    expect(late).toBeGreaterThan(300);
  });
});
