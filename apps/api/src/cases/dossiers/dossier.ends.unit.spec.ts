import { describe, expect, it } from '@jest/globals';
import { randomLives } from '@ioc/test/support/lives';
import { endDoubts, endOf, applyEnds } from '#cases/dossiers/dossier.ends.js';
import { blankDossier } from '#cases/dossiers/dossier.state.js';
import {
  catalogue,
  coded,
  day,
  filing,
  judged,
  livesOf,
  received,
  said,
  dossierFrom,
} from '#cases/dossiers/dossier-from.spec-support.js';

const begun = received('02T09:00', '12T17:00');
const of = (...events: Parameters<typeof dossierFrom>[0]) => {
  const told = dossierFrom(events);
  const { status, outcome, finishedAt } = told.dossier;
  return { ...told, is: [status, outcome, finishedAt?.slice(8, 16) ?? null] };
};

describe('two ends of one dossier', () => {
  const ends = ['resolved', 'returned', 'stopped', 'withdrawn'] as const;
  it.each(ends.flatMap((first, rank) => ends.slice(rank + 1).map((second) => [first, second] as const)))(
    '%s counts before %s, in either order of time',
    (strong, weak) => {
      const status = strong === 'resolved' && weak === 'returned' ? 'returned' : strong;
      const outcome = strong === 'returned' ? 'resolved' : strong;
      const [a, b] = [
        of(begun, said(strong, '05T09:00'), said(weak, '17T09:00')),
        of(begun, said(weak, '05T09:00'), said(strong, '17T09:00')),
      ];
      expect(a.is).toEqual([status, outcome, '05T09:00']);
      expect(b.is).toEqual([status, outcome, '17T09:00']);
      expect([a.until('resolved-late', '30'), b.until('resolved-late', '30')]).toEqual([0, 1]);
      expect([a.late766('30'), b.late766('30')]).toEqual([false, true]);
      expect(['04', '05', '16', '17'].map((on) => b.until('open', on))).toEqual([1, 1, 1, 0]);
      expect(['12', '13', '16', '17'].map((on) => b.until('overdue', on))).toEqual([0, 1, 1, 0]);
    },
  );

  it('of one rank: the earlier one; and they are marked, but not a result with its handing over', () => {
    expect(endOf({ stopped: day('05T09:00'), refused: day('04T09:00') })?.end).toBe('refused');
    expect(endOf({})).toBeNull();
    const doubts = (...more: Parameters<typeof dossierFrom>[0]) => endDoubts(of(begun, ...more).dossier);
    expect(doubts(said('stopped', '05T09:00'), said('resolved', '06T09:00'))).toEqual(['several-ends']);
    expect(doubts(said('resolved', '05T09:00'), said('returned', '06T09:00'))).toEqual([]);
    expect(doubts(said('withdrawn', '05T09:00'), said('returned', '06T09:00'))).toEqual(['several-ends']);
  });

  it('are taken back by a recall all at once; a recall of nothing recalls nothing', () => {
    expect(
      of(begun, said('stopped', '04T09:00'), said('resolved', '05T09:00'), said('recalled', '06T09:00')).is,
    ).toEqual([...['processing', null, null]]);
    expect(
      of(begun, said('resolved', '05T09:00'), said('recalled', '06T09:00'), said('withdrawn', '07T09:00')).is,
    ).toEqual([...['withdrawn', 'withdrawn', '07T09:00']]);
    const waits = of(begun, said('supplement-requested', '04T09:00'), said('recalled', '05T09:00'));
    expect([waits.is[0], waits.until('waiting', '05')]).toEqual(['supplement', 1]);
  });

  it('hand over a result once, from the day on which there is one', () => {
    const early = of(begun, said('returned', '05T09:00'), said('resolved', '06T09:00'));
    expect(early.dossier.returnedAt).toBe(day('06T09:00'));
    expect(early.until('awaiting-handover', '30')).toBe(0);
    const stopped = of(begun, said('resolved', '05T09:00'), said('stopped', '06T09:00'));
    expect([stopped.until('awaiting-handover', '30'), stopped.until('stopped', '30')]).toEqual([1, 0]);
  });
});

describe('an end dated before the reception', () => {
  it.each(['resolved', 'returned', 'stopped', 'withdrawn'])(
    '%s ends the dossier with its reception, and is marked',
    (how) => {
      const told = of(said(how, '01T09:00'), begun);
      expect(told.is).toEqual([how, how === 'returned' ? 'resolved' : how, '02T09:00']);
      expect(
        ['01', '02', '30'].map((on) => [
          told.until('received', on),
          told.until('open', on),
          told.until('resolved', on),
        ]),
      ).toEqual([
        [0, 0, 0],
        [1, 0, 1],
        [1, 0, 1],
      ]);
      expect(told.until('overdue', '30')).toBe(0);
      expect(endDoubts(told.dossier)).toEqual(['end-before-reception']);
    },
  );

  it('gives way to a later end, and to work that goes on', () => {
    const later = of(said('resolved', '01T09:00'), begun, said('resolved', '17T09:00'));
    expect([later.is, later.until('resolved-late', '30')]).toEqual([['resolved', 'resolved', '17T09:00'], 1]);
    const goesOn = of(said('resolved', '01T09:00'), begun, said('moved', '03T09:00', { step: 'Ký' }));
    expect([goesOn.is, goesOn.until('overdue', '13')]).toEqual([['processing', null, null], 1]);
    expect(of(said('resolved', '01T09:00'), begun, coded(5, '03T09:00')).is).toEqual(['supplement', null, null]);
  });

  it('gives way to a new appointment, which only a dossier that goes on is given', () => {
    const anew = said('due-reissued', '03T09:00', { dueAt: day('20T17:00') });
    const goesOn = of(said('resolved', '01T09:00'), begun, anew);
    expect([goesOn.is, goesOn.dossier.dueAt]).toEqual([['processing', null, null], day('20T17:00')]);
  });

  it('is nothing where the dossier is never received, or the end was recalled before', () => {
    expect(of(said('registered', '01T08:00', filing), said('withdrawn', '01T09:00')).is).toEqual([
      ...['withdrawn', null, null],
    ]);
    expect(of(said('resolved', '01T09:00'), said('recalled', '01T10:00'), begun).is).toEqual(['received', null, null]);
    expect(of(said('refused', '01T09:00', { reason: 'x' }), begun).is).toEqual(['received', null, null]);
  });
});

describe('the handing over of a result', () => {
  const returnedAt = (...events: Parameters<typeof dossierFrom>[0]) => dossierFrom(events).dossier.returnedAt;

  it('was not, where none is stated', () => {
    expect([returnedAt(begun), returnedAt(begun, said('resolved', '05T09:00'))]).toEqual([null, null]);
    const nothing = blankDossier('mot-cua');
    expect(applyEnds(nothing)).toEqual(nothing);
  });

  it('dated before the reception was with the reception, and is none of a dossier that was never received', () => {
    const early = said('returned', '01T09:00');
    expect([returnedAt(early), returnedAt(early, begun)]).toEqual([null, day('02T09:00')]);
  });

  it('dated before the reception gives way to the end that is stated after it', () => {
    const early = [said('returned', '01T09:00'), begun];
    expect(returnedAt(...early, said('withdrawn', '05T09:00'))).toBeNull();
    expect(returnedAt(...early, said('resolved', '05T09:00'))).toBeNull();
    expect(returnedAt(...early, said('resolved', '05T09:00'), said('returned', '06T09:00'))).toBe(day('06T09:00'));
  });
});

describe('over random lives of two systems, named steps and state codes mixed', () => {
  it('the state never contradicts the outcome, and every day has the dossier open or ended, not both', () => {
    const ended = ['resolved', 'returned', 'stopped', 'withdrawn', 'refused'];
    let [seen, several] = [0, 0];
    for (const life of livesOf(randomLives(11, 1500, catalogue, '2026-10-20', true))) {
      const told = dossierFrom(life.map(judged));
      const { receivedAt, finishedAt, status, outcome } = told.dossier;
      if (receivedAt === null) continue;
      seen += 1;
      several += endDoubts(told.dossier).length;
      expect([finishedAt !== null, outcome !== null]).toEqual(Array(2).fill(ended.includes(status)));
      if (outcome !== null) expect(status === 'returned' ? 'resolved' : status).toBe(outcome);
      if (finishedAt !== null) expect(Date.parse(finishedAt)).toBeGreaterThanOrEqual(Date.parse(receivedAt));
      for (const on of ['10', '20', '30'])
        expect(told.until('received', on) - told.until('resolved', on)).toBe(told.until('open', on));
    }
    expect(seen).toBeGreaterThan(700);
    expect(several).toBeGreaterThan(20);
  });
});
