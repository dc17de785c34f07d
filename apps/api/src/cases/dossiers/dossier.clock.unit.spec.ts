import { describe, expect, it } from '@jest/globals';
import type { FoldContext } from '#cases/case-kind.js';
import {
  ask,
  charge,
  finishClock,
  goOn,
  indexClock,
  longest,
  recall,
  reissue,
  resumeClock,
  resumeFromFee,
  wait,
} from '#cases/dossiers/dossier.clock.js';
import { day, procedureOf, ruled } from '#cases/dossiers/dossier-from.spec-support.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';

const [elapsed, subtract] = [ruled('elapsed'), ruled('subtract')];
const due = day('12T17:00');
const filed: Dossier = { ...blankDossier('mot-cua'), procedure: procedureOf(3) };
const open: Dossier = {
  ...filed,
  status: 'processing',
  receivedAt: day('02T09:00'),
  dueAt: due,
  clock: [{ at: day('02T09:00'), due, waiting: false }],
};
const ended = finishClock(open, day('10T09:00'), elapsed, 'resolved');
const waiting = wait(open, day('04T09:00'), elapsed);

describe('the clock of a dossier', () => {
  it.each<[string, (of: Dossier) => Dossier]>([
    ['a wait', (of) => wait(of, day('11T09:00'), elapsed)],
    ['a request for papers', (of) => ask(of, day('11T09:00'), elapsed, 'mot-cua')],
    ['a fee', (of) => charge(of, day('11T09:00'), elapsed)],
    ['papers', (of) => resumeClock(of, day('11T09:00'), elapsed, day('20T17:00'))],
    ['a new appointment', (of) => reissue(of, day('11T09:00'), elapsed, day('20T17:00'))],
  ])('is moved by %s neither before the reception nor after the end', (_, step) => {
    expect(step(filed)).toBe(filed);
    expect(step(ended)).toBe(ended);
  });

  it('stands still while something is waited for, and the appointment moves by what was waited', () => {
    expect([waiting.waitingSince, waiting.dueAt]).toEqual([day('04T09:00'), due]);
    const resumed = resumeClock(waiting, day('06T09:00'), elapsed);
    expect(resumed.waitingSince).toBeNull();
    expect(Date.parse(resumed.dueAt as string)).toBeGreaterThan(Date.parse(due));
    expect(resumeClock(waiting, day('06T09:00'), elapsed, day('25T17:00'))).toMatchObject({
      ...{ dueAt: day('25T17:00'), statedDue: day('25T17:00'), lateDates: 0 },
    });
  });

  it('takes an appointment that is stated, and counts one that came after the old one’s day', () => {
    const soon = reissue(open, day('12T18:00'), elapsed, day('20T17:00'));
    expect(soon).toMatchObject({ dueAt: day('20T17:00'), statedDue: day('20T17:00'), lateDates: 0 });
    const late = reissue(open, day('13T09:00'), elapsed, day('20T17:00'));
    expect(late).toMatchObject({ dueAt: due, statedDue: day('20T17:00'), lateDates: 1 });
    const rules: FoldContext = { ...elapsed, clockRules: { ...elapsed.clockRules, revives: true } };
    expect(reissue(open, day('13T09:00'), rules, day('20T17:00')).lateDates).toBe(0);
    expect(resumeClock(waiting, day('13T09:00'), elapsed, day('20T17:00')).lateDates).toBe(0);
  });
});

describe('a request for papers', () => {
  it('of another system while they are waited for is the same one; of the same system it is the second', () => {
    const asked = { ...ask(open, day('04T09:00'), elapsed, 'a'), status: 'supplement' as const };
    expect([asked.supplements, asked.askedBy]).toEqual([1, 'a']);
    expect(ask(asked, day('05T09:00'), elapsed, 'b')).toBe(asked);
    expect(ask(asked, day('05T09:00'), elapsed, 'a').supplements).toBe(2);
    expect(ask({ ...asked, status: 'processing' }, day('05T09:00'), elapsed, 'b').supplements).toBe(2);
    expect(ask({ ...asked, waitingSince: null }, day('05T09:00'), elapsed, 'b')).toMatchObject({
      ...{ supplements: 2, askedBy: 'b' },
    });
  });

  it('is free once where waits are subtracted; the second finds the appointment past since the day before', () => {
    const first = ask(open, day('04T09:00'), subtract, 'a');
    expect([first.dueAt, first.waitingSince]).toEqual([due, day('04T09:00')]);
    const second = ask({ ...open, supplements: 1 }, day('05T09:00'), subtract, 'a');
    expect([second.dueAt, second.waitingSince]).toEqual(['2026-11-04T23:59:59+07:00', null]);
    expect(second.clock.at(-1)).toEqual({ at: day('05T09:00'), due: '2026-11-04T23:59:59+07:00', waiting: false });
    expect(ask({ ...open, supplements: 1 }, day('05T09:00'), elapsed, 'a').dueAt).toBe(due);
  });

  it('that is the second leaves an appointment that has passed already, and gives one to a dossier that had none', () => {
    const passed = (at: string) => ask({ ...open, supplements: 1 }, day(at), subtract, 'a').dueAt;
    expect([passed('16T09:00'), passed('13T09:00'), passed('12T09:00')]).toEqual([
      due,
      due,
      '2026-11-11T23:59:59+07:00',
    ]);
    const without = { ...open, dueAt: null, supplements: 1 };
    expect(ask(without, day('05T09:00'), subtract, 'a').dueAt).toBe('2026-11-04T23:59:59+07:00');
    const plain = { ...subtract, eveOf: undefined } as unknown as FoldContext;
    expect(ask(without, day('05T09:00'), plain, 'a').dueAt).toBe('2026-11-04T23:59:59+07:00');
  });

  it('and a fee let the clock run on where the province says that they do', () => {
    const runs: FoldContext = { ...elapsed, pauses: () => false };
    expect(ask(open, day('04T09:00'), runs, 'a')).toMatchObject({ supplements: 1, waitingSince: null });
    expect(charge(open, day('04T09:00'), runs)).toBe(open);
    const fees: FoldContext = { ...elapsed, pauses: (state) => state === 'fee' };
    expect(ask(open, day('04T09:00'), fees, 'a').waitingSince).toBeNull();
    expect(charge(open, day('04T09:00'), fees).waitingSince).toBe(day('04T09:00'));
    expect(charge(open, day('04T09:00'), { ...elapsed, pauses: undefined } as never).waitingSince).toBe(
      day('04T09:00'),
    );
  });
});

describe('a fee', () => {
  const charged: Dossier = { ...charge(open, day('04T09:00'), elapsed), status: 'fee' };
  it('is waited for until it is paid', () => {
    expect(resumeFromFee(charged, day('05T09:00'), elapsed).waitingSince).toBeNull();
  });
  it('that is not waited for changes nothing when it is paid', () => {
    for (const other of [open, { ...charged, status: 'supplement' as const }, { ...charged, waitingSince: null }])
      expect(resumeFromFee(other, day('05T09:00'), elapsed)).toBe(other);
  });
});

describe('the end of a dossier', () => {
  it('stops the clock: what was waited is given back before', () => {
    const after = finishClock(waiting, day('16T09:00'), elapsed, 'resolved');
    expect(after).toMatchObject({ finishedAt: day('16T09:00'), outcome: 'resolved', waitingSince: null });
    expect(Date.parse(after.dueAt as string)).toBeGreaterThan(Date.parse(due));
    expect(finishClock(ended, day('16T09:00'), elapsed, 'returned').dueAt).toBe(due);
  });

  it('before the reception is kept for it; a refusal is one at once', () => {
    expect(finishClock(filed, day('01T09:00'), elapsed, 'refused')).toEqual({ ...filed, status: 'refused' });
    const early = finishClock(filed, day('01T09:00'), elapsed, 'resolved');
    expect(early.earlyEnds).toEqual({ resolved: day('01T09:00') });
    expect(early.ends).toEqual({});
  });

  it('is taken back by a recall, which recalls nothing where there is none', () => {
    expect(recall(ended)).toMatchObject({ ends: {}, finishedAt: null, outcome: null, status: 'processing' });
    const early = finishClock(filed, day('01T09:00'), elapsed, 'resolved');
    expect(recall(early)).toMatchObject({ earlyEnds: {}, goesOn: false, status: 'registered' });
    expect([recall(open), recall(filed)]).toEqual([open, filed]);
    expect(recall(open)).toBe(open);
  });

  it('before the reception is refuted by work after it; one after it is not', () => {
    expect(goOn(open)).toBe(open);
    expect(goOn(ended)).toBe(ended);
    const early = {
      ...open,
      earlyEnds: { resolved: day('01T09:00') },
      finishedAt: day('02T09:00'),
      outcome: 'resolved',
    };
    expect(goOn(early as Dossier)).toMatchObject({ goesOn: true, finishedAt: null });
  });
});

describe('the clock of Index 766', () => {
  it('is that of the appointment until another rule moves it', () => {
    expect(indexClock(open)).toBe(open);
    const index = { dueAt: day('13T17:00'), waitingSince: null, clock: [] };
    expect(indexClock({ ...open, index })).toBe(index);
  });

  it('stops and is given a new appointment with it', () => {
    const index = { dueAt: due, waitingSince: null, clock: [{ at: day('02T09:00'), due, waiting: false }] };
    expect(wait({ ...open, index }, day('04T09:00'), elapsed).index?.waitingSince).toBe(day('04T09:00'));
    expect(reissue({ ...open, index }, day('04T09:00'), elapsed, day('20T17:00')).index?.dueAt).toBe(day('20T17:00'));
  });

  it('is apart once another rule has moved it, though both are given one appointment', () => {
    const moved = day('13T17:00');
    const index = {
      ...{ dueAt: moved, waitingSince: day('04T09:00') },
      clock: [
        { at: day('02T09:00'), due: moved, waiting: false },
        { at: day('04T09:00'), due: moved, waiting: true },
      ],
    };
    const both = resumeClock({ ...waiting, index }, day('06T09:00'), elapsed, day('20T17:00'));
    expect([both.dueAt, both.index?.dueAt]).toEqual([day('20T17:00'), day('20T17:00')]);
    expect(both.index?.clock[0]?.due).toBe(moved);
  });

  it('is one with the appointment where both rules move it to one day', () => {
    const working = ruled('working');
    expect(resumeClock(waiting, day('06T09:00'), working).index).toBeNull();
    const overWeekend = resumeClock(wait(open, day('06T09:00'), elapsed), day('09T09:00'), elapsed);
    expect([overWeekend.dueAt, overWeekend.index?.dueAt]).toEqual([day('16T17:00'), day('13T17:00')]);
  });

  it('of a dossier without an appointment is the longest time of its procedure', () => {
    const without: Dossier = { ...open, dueAt: null, clock: [] };
    const clock = longest(without, null, elapsed);
    expect(clock).toEqual({
      dueAt: clock?.dueAt,
      waitingSince: null,
      clock: [{ at: day('02T09:00'), due: clock?.dueAt, waiting: false }],
    });
    expect(clock?.dueAt).toMatch(/^2026-11-0[45]T/);
    expect(longest(without, due, elapsed)).toBeNull();
    expect(longest({ ...without, receivedAt: null }, null, elapsed)).toBeNull();
    expect(longest({ ...without, procedure: null }, null, elapsed)).toBeNull();
    expect(longest(without, null, { ...elapsed, most: undefined } as never)).toBeNull();
  });
});
