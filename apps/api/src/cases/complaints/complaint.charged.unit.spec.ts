import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '#calendar/local-day.js';
import { complaintContributions } from '#cases/complaints/complaint.contributions.js';
import { complaintKind } from '#cases/complaints/complaint.kind.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import { event, fold, petition, sent, to } from '#cases/complaints/complaint-lives.spec-support.js';
import { randomLife } from '#cases/complaints/random-life.spec-support.js';

/** What it adds, by unit, to a stock on a day, or to a flow from the beginning up to a day; units with nothing are left out. */
function under(of: Complaint, measure: string, on: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { unit, n, ...entry } of complaintContributions(of))
    if (entry.measure === measure && entry.day <= `2026-${on}`) sums[unit] = (sums[unit] ?? 0) + n;
  return Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0));
}
const days = (of: Complaint, measure: string, ...on: string[]) => on.map((day) => under(of, measure, day));
const column = (of: Complaint, name: string) => complaintKind.columns.find((one) => one.name === name)?.of(of);

describe('a complaint that changes hands', () => {
  const life = fold(
    sent('03-02T08:00'),
    to('03-03T09:00', 'A'),
    to('03-10T09:00', 'B'),
    event('answered', '03-12T09:00'),
  );

  it('is open under who had it at the end of each day, and a transfer changes no day before it', () => {
    expect(days(life, 'complaint.open', '03-02', '03-03', '03-09', '03-10', '03-11', '03-12')).toEqual([
      ...[{ '-': 1 }, { A: 1 }, { A: 1 }, { B: 1 }, { B: 1 }, {}],
    ]);
    const moves = complaintContributions(life).filter(
      ({ measure, day }) => measure === 'complaint.open' && day === '2026-03-10',
    );
    expect(moves.map(({ unit, n }) => [unit, n])).toEqual([
      ['A', -1],
      ['B', 1],
    ]);
  });

  it('is overdue under the unit that was late, until it hands on, and answered by the one that answered', () => {
    // A had three working days from Tuesday 3 March: late from the 7th on.
    expect(days(life, 'complaint.overdue', '03-06', '03-07', '03-09', '03-10')).toEqual([{}, { A: 1 }, { A: 1 }, {}]);
    expect([under(life, 'complaint.answered', '12-31'), under(life, 'complaint.answered-late', '12-31')]).toEqual([
      { B: 1 },
      {},
    ]);
  });

  it('lies with the desk again after a return, and the return counts for the unit that sent it back', () => {
    const back = fold(
      sent('03-02T08:00'),
      to('03-02T09:00', 'A'),
      event('sent-back', '03-04T09:00'),
      to('03-06T09:00', 'B'),
    );
    expect(days(back, 'complaint.open', '03-03', '03-04', '03-05', '03-06')).toEqual([
      { A: 1 },
      { '-': 1 },
      { '-': 1 },
      { B: 1 },
    ]);
    expect(under(back, 'complaint.sent-back', '12-31')).toEqual({ A: 1 });
    expect(days(back, 'complaint.intake-overdue', '03-04', '03-05', '03-06')).toEqual([{}, { '-': 1 }, {}]);
    expect(under(back, 'complaint.intake-late', '12-31')).toEqual({ '-': 1 });
  });

  it('counts for the last one of a day with several', () => {
    const day = fold(sent('03-02T08:00'), to('03-02T09:00', 'A'), to('03-02T10:00', 'B'), to('03-02T11:00', 'C'));
    expect(days(day, 'complaint.open', '03-02')).toEqual([{ C: 1 }]);
    expect([column(day, 'desk_days'), column(day, 'desk_units')]).toEqual(['{"2026-03-02"}', '{"C"}']);
  });

  it('stays with who finished it, whoever is named afterwards; where nobody was named, the name counts from then on', () => {
    const after = fold(
      sent('03-02T08:00'),
      to('03-02T09:00', 'A'),
      event('answered', '03-03T09:00'),
      to('03-05T09:00', 'B'),
    );
    expect([under(after, 'complaint.answered', '12-31'), column(after, 'unit')]).toEqual([{ A: 1 }, 'A']);
    expect(days(after, 'complaint.publication-waiting', '03-03', '03-06')).toEqual([{ A: 1 }, { A: 1 }]);
    const named = fold(sent('03-02T08:00'), event('answered', '03-03T09:00'), to('03-05T09:00', 'B'));
    expect(days(named, 'complaint.publication-waiting', '03-03', '03-06')).toEqual([{ '-': 1 }, { B: 1 }]);
  });

  it('that is reopened for another unit charges each with its own stretch', () => {
    const life = fold(
      ...[sent('03-02T08:00'), to('03-02T09:00', 'A'), event('answered', '03-11T09:00')],
      ...[event('reopened', '03-13T09:00'), to('03-13T10:00', 'B'), event('answered', '03-17T09:00')],
    );
    expect(under(life, 'complaint.reopened', '12-31')).toEqual({ A: 1 });
    expect([under(life, 'complaint.answered', '12-31'), under(life, 'complaint.answered-late', '12-31')]).toEqual([
      { B: 1 },
      {},
    ]);
    expect(under(life, 'complaint.let-go-late', '12-31')).toEqual({ A: 1 });
    expect(days(life, 'complaint.overdue', '03-06', '03-10', '03-11', '03-16')).toEqual([{ A: 1 }, { A: 1 }, {}, {}]);
  });
});

describe('a unit that wants to look better', () => {
  it('hands on a day before its deadline: the citizen’s clock goes on, and the answer is late by it', () => {
    const life = fold(
      sent('03-02T08:00'),
      to('03-02T09:00', 'A'),
      to('03-05T09:00', 'B'),
      event('answered', '03-10T09:00'),
    );
    expect(under(life, 'complaint.answered-late', '12-31')).toEqual({});
    expect(days(life, 'complaint.total-overdue', '03-05', '03-06', '03-09', '03-10')).toEqual([
      {},
      { B: 1 },
      { B: 1 },
      {},
    ]);
    expect(under(life, 'complaint.answered-total-late', '12-31')).toEqual({ B: 1 });
  });

  it('hands a petition on after the days of a return: it let it go late', () => {
    const life = fold(petition('03-02T09:00'), to('03-02T10:00', 'A'), to('03-06T09:00', 'B'));
    expect(under(life, 'petition.let-go-late', '12-31')).toEqual({ A: 1 });
    const soon = fold(petition('03-02T09:00'), to('03-02T10:00', 'A'), to('03-04T23:00', 'B'));
    expect(under(soon, 'petition.let-go-late', '12-31')).toEqual({});
  });

  it('hands on what is late already: its overdue days stay, and it let it go late', () => {
    const life = fold(sent('03-02T08:00'), to('03-02T09:00', 'A'), to('03-09T09:00', 'B'));
    expect([under(life, 'complaint.let-go-late', '03-08'), under(life, 'complaint.let-go-late', '03-09')]).toEqual([
      {},
      { A: 1 },
    ]);
  });

  it('passes a petition to a friend and back: its own clock goes on with what was left', () => {
    // Ten of fifteen working days used; five are left when it comes back on Tuesday 17 March.
    const pingPong = (answered: string) =>
      fold(
        petition('03-02T09:00'),
        to('03-02T10:00', 'A'),
        to('03-16T09:00', 'B'),
        to('03-17T09:00', 'A'),
        event('answered', answered),
      );
    expect(pingPong('03-20T09:00').turns.handling.map(({ unit, dueAt }) => [unit, dueAt?.slice(0, 10)])).toEqual([
      [null, '2026-03-23'],
      ['A', '2026-03-23'],
      ['B', '2026-04-06'],
      ['A', '2026-03-24'],
    ]);
    expect(under(pingPong('03-24T16:00'), 'petition.answered-late', '12-31')).toEqual({});
    expect(under(pingPong('03-25T08:00'), 'petition.answered-late', '12-31')).toEqual({ A: 1 });
  });

  it('gets back what it had sent back: the time at the desk is not its own, and the rest of its clock is', () => {
    const life = fold(
      ...[sent('03-02T08:00'), to('03-02T09:00', 'A'), event('sent-back', '03-04T09:00')],
      to('03-09T09:00', 'A'),
    );
    expect(life.turns.handling.map(({ dueAt }) => dueAt?.slice(0, 10))).toEqual(['2026-03-05', '2026-03-10']);
  });

  it('passes on what is late and gets it back: it is late at once', () => {
    const life = fold(sent('03-02T08:00'), to('03-02T09:00', 'A'), to('03-09T09:00', 'B'), to('03-10T09:00', 'A'));
    expect(days(life, 'complaint.overdue', '03-08', '03-09', '03-10')).toEqual([{ A: 1 }, {}, { A: 1 }]);
  });

  it('answers with nothing on the last day: the reopening is its own, and the citizen’s clock has no day more', () => {
    const life = fold(
      ...[sent('03-02T08:00'), to('03-02T09:00', 'A'), event('answered', '03-05T16:00')],
      ...[event('reopened', '03-09T09:00'), event('answered', '03-11T09:00')],
    );
    expect(under(life, 'complaint.reopened', '12-31')).toEqual({ A: 1 });
    // The two working days in which the citizen had an answer are the citizen's: due 5 March becomes 9 March.
    expect(days(life, 'complaint.total-overdue', '03-08', '03-09', '03-10', '03-11')).toEqual([{}, {}, { A: 1 }, {}]);
    expect(under(life, 'complaint.answered-total-late', '12-31')).toEqual({ A: 1 });
  });

  it('asks for an extension after the deadline, or for more: what is late stays late', () => {
    const due = { dueAt: '2026-03-20T17:00:00+07:00' };
    const begun = [sent('03-02T08:00'), to('03-02T09:00', 'A')];
    const extended = fold(...begun, event('extended', '03-06T09:00', due), event('answered', '03-10T09:00'));
    expect(under(extended, 'complaint.answered-late', '12-31')).toEqual({ A: 1 });
    const asked = [event('clarification-requested', '03-06T09:00'), event('clarified', '03-09T09:00')];
    const waited = fold(...begun, ...asked, event('answered', '03-09T10:00'));
    expect(under(waited, 'complaint.answered-late', '12-31')).toEqual({ A: 1 });
    expect(days(fold(...begun, ...asked), 'complaint.overdue', '03-05', '03-06', '03-08')).toEqual([
      {},
      { A: 1 },
      { A: 1 },
    ]);
  });

  it('extends before the deadline: its own clock moves, the citizen’s does not', () => {
    const due = { dueAt: '2026-03-20T17:00:00+07:00' };
    const life = fold(
      sent('03-02T08:00'),
      to('03-02T09:00', 'A'),
      event('extended', '03-05T09:00', due),
      event('answered', '03-10T09:00'),
    );
    expect(under(life, 'complaint.answered-late', '12-31')).toEqual({});
    expect(under(life, 'complaint.answered-total-late', '12-31')).toEqual({ A: 1 });
  });

  it('asks for more in time: both clocks stand still', () => {
    const asked = [event('clarification-requested', '03-04T09:00'), event('clarified', '03-06T09:00')];
    const life = fold(sent('03-02T08:00'), to('03-02T09:00', 'A'), ...asked, event('answered', '03-07T09:00'));
    expect(under(life, 'complaint.answered-total-late', '12-31')).toEqual({});
  });
});

describe('a complaint that is said to be a duplicate', () => {
  const life = [sent('03-02T08:00'), to('03-03T09:00', 'A')];
  const said = (time: string) => event('duplicate', time, { of: 'C0' });
  const counted = (of: Complaint) =>
    ['submitted', 'duplicate', 'late-duplicate', 'answered', 'rejected'].map((name) =>
      Object.values(under(of, `complaint.${name}`, '12-31')).join(),
    );

  it('counts as a duplicate alone, where nobody had been late with it', () => {
    const of = fold(...life, said('03-06T23:30'));
    expect([of.outcome, of.status, counted(of)]).toEqual(['duplicate', 'duplicate', ['', '1', '', '', '']]);
  });

  it('that was late stays overdue until then, ends late, and counts under the unit that had it', () => {
    const of = fold(...life, said('03-10T09:00'));
    expect([of.outcome, of.status, counted(of)]).toEqual(['late-duplicate', 'duplicate', ['1', '', '1', '', '']]);
    expect(days(of, 'complaint.overdue', '03-06', '03-07', '03-09', '03-10')).toEqual([{}, { A: 1 }, { A: 1 }, {}]);
    expect(days(of, 'complaint.open', '03-09', '03-10')).toEqual([{ A: 1 }, {}]);
    expect([column(of, 'late'), under(of, 'complaint.late-duplicate', '12-31')]).toEqual([true, { A: 1 }]);
  });

  it('counts for itself where another unit had been late, or the citizen’s deadline had passed', () => {
    const passed = fold(...life, to('03-10T09:00', 'B'), said('03-10T10:00'));
    expect([passed.outcome, under(passed, 'complaint.let-go-late', '12-31')]).toEqual(['late-duplicate', { A: 1 }]);
    const inTime = [sent('03-02T08:00'), to('03-03T09:00', 'A'), to('03-05T09:00', 'B')];
    expect(fold(...inTime, said('03-06T09:00')).outcome).toBe('duplicate');
    expect(fold(...inTime, said('03-09T09:00')).outcome).toBe('late-duplicate');
  });

  it('that was refused or asked about too late is late too, and the hours of the desk are not asked', () => {
    expect(fold(petition('03-02T08:00'), said('03-06T09:00')).outcome).toBe('duplicate');
    const back = [petition('03-02T08:00'), to('03-02T09:00', 'A'), event('sent-back', '03-09T09:00')];
    expect(fold(...back, said('03-09T10:00')).outcome).toBe('late-duplicate');
    const asked = [petition('03-02T08:00'), to('03-02T09:00', 'A'), event('clarification-requested', '03-12T09:00')];
    expect(fold(...asked, said('03-12T10:00')).outcome).toBe('late-duplicate');
  });

  it('is neither published nor answered afterwards, and an end that came before stays', () => {
    const of = fold(...life, said('03-10T09:00'), event('answered', '03-11T09:00'), event('published', '03-12T09:00'));
    expect([of.outcome, of.status, of.answeredAt]).toEqual(['late-duplicate', 'duplicate', null]);
    expect(fold(...life, event('answered', '03-10T09:00'), said('03-11T09:00')).outcome).toBe('answered');
    expect(fold(...life, said('03-05T09:00'), said('03-11T09:00')).outcome).toBe('duplicate');
  });
});

describe('any life', () => {
  it('has one holder a day while it is open, and every measure adds 0 or 1 over all units', () => {
    fc.assert(
      fc.property(randomLife, (events) => {
        const of = fold(...events);
        const entries = complaintContributions(of);
        const deskDays = String(column(of, 'desk_days')).match(/\d{4}-\d\d-\d\d/g) ?? [];
        const deskUnits = String(column(of, 'desk_units')).match(/"[^"]*"/g) ?? [];
        for (const name of new Set(entries.map(({ measure }) => measure)))
          for (const { day } of entries)
            for (const on of [addDays(day, -1), day]) {
              const sums = under(of, name, on.slice(5));
              expect(Object.values(sums).every((n) => n === 1)).toBe(true);
              expect(Object.keys(sums).length).toBeLessThanOrEqual(1);
              if (!/\.(handling-)?open$|waiting|overdue/.test(name) || Object.keys(sums).length === 0) continue;
              const at = deskDays.filter((from) => from <= on).length - 1;
              expect(Object.keys(sums)).toEqual([(deskUnits[at] ?? '').replaceAll('"', '')]);
            }
      }),
      { seed: 130, numRuns: 400 },
    );
  });
});
