import { describe, expect, it } from '@jest/globals';
import { randomLives } from '@ioc/test/support/lives';
import { supplementPolicies } from '#deadlines/supplement-policy.js';
import { addDays } from '#calendar/local-day.js';
import { aboutDossier } from '#drill-down/states/dossier-about.js';
import { clocksOf } from '#drill-down/cases/clocks.js';
import { lateRanges, unsatisfiedRanges } from '#cases/dossiers/dossier.index766.js';
import type { DayRange } from '#deadlines/day-ranges.js';
import { overdueRanges } from '#deadlines/overdue.js';
import {
  catalogue,
  day,
  judged,
  livesOf,
  procedureOf,
  received,
  ruled,
  said,
  dossierFrom,
} from '#cases/dossiers/dossier-from.spec-support.js';

const isIn = (ranges: readonly DayRange[], on: string) =>
  ranges.some(([from, to]) => from <= on && (to === null || on < to));

describe('Index 766', () => {
  it('judges by working days, whatever the province adds to an appointment', () => {
    // Asked on Thursday 5/11, brought on Sunday 8/11: three days by the clock on the wall, one working day.
    const life = (end: string) => [
      received('02T09:00', '10T17:00'),
      said('supplement-requested', '05T09:00'),
      said('supplemented', '08T09:00'),
      said('resolved', end),
    ];
    for (const policy of supplementPolicies) {
      expect(dossierFrom(life('11T16:00'), ruled(policy)).late766('30')).toBe(false);
      expect(dossierFrom(life('12T08:00'), ruled(policy)).late766('30')).toBe(true);
    }
    expect(dossierFrom(life('12T08:00')).until('resolved-late', '30')).toBe(0);
  });

  it('takes an appointment that the source states', () => {
    const life = [
      received('02T09:00', '10T17:00'),
      said('supplement-requested', '05T09:00'),
      said('supplemented', '08T09:00', { dueAt: day('16T17:00') }),
      said('resolved', '16T20:00'),
    ];
    expect(dossierFrom(life).late766('30')).toBe(false);
    const anew = said('due-reissued', '09T09:00', { dueAt: day('18T17:00') });
    const moved = [...life.slice(0, 2), said('supplemented', '08T09:00'), anew, said('resolved', '18T20:00')];
    expect(dossierFrom(moved).late766('30')).toBe(false);
  });

  it('keeps the longest time of a dossier without an appointment apart from it, over a wait', () => {
    const life = [
      received('02T09:00', null, 'mot-cua', { procedure: procedureOf(3) }),
      said('supplement-requested', '03T09:00'),
      said('supplemented', '10T09:00'),
    ];
    expect(dossierFrom(life).dossier).toMatchObject({ dueAt: null, index: { dueAt: day('12T17:00') } });
  });

  it('agrees case by case with the clock on its page, over random lives, under every rule', () => {
    let [seen, late, twice] = [0, 0, 0];
    for (const life of livesOf(randomLives(766, 900, catalogue, '2026-10-20', true))) {
      const events = life.map(judged);
      const own = dossierFrom(events, ruled('subtract')).dossier;
      if (own.receivedAt === null) continue;
      for (const policy of ['elapsed', 'working', 'restart'] as const) {
        const { dossier } = dossierFrom(events, ruled(policy));
        const [ranges, unhappy] = [lateRanges(dossier), unsatisfiedRanges(dossier)];
        // The same dossier told under the decision's own rule; a second request is late from its day on.
        const expected = (on: string) =>
          own.marks['asked-twice'] !== undefined && on >= own.marks['asked-twice']
            ? true
            : own.index !== null
              ? isIn(lateRanges(own), on)
              : isIn(overdueRanges(own.clock, own.finishedAt), on) ||
                (own.finishedAt !== null &&
                  own.dueAt !== null &&
                  own.finishedAt.slice(0, 10) <= on &&
                  own.finishedAt.slice(0, 10) > own.dueAt.slice(0, 10));
        for (let on = '2026-10-25'; on < '2026-12-30'; on = addDays(on, 6)) {
          expect([life[0]?.subject, policy, on, isIn(ranges, on)]).toEqual([
            life[0]?.subject,
            policy,
            on,
            expected(on),
          ]);
          const isUnhappy = dossier.marks.unhappy !== undefined && dossier.marks.unhappy <= on;
          expect(isIn(unhappy, on)).toBe(expected(on) || isUnhappy);
          if (expected(on)) late += 1;
        }
      }
      seen += 1;
      if (own.marks['asked-twice'] !== undefined) twice += 1;
    }
    expect([seen > 400, late > 1000, twice > 5]).toEqual([true, true, true]);
  }, 120_000);

  it('is shown on the page as it is counted', () => {
    const events = [
      received('02T09:00', '10T17:00'),
      said('supplement-requested', '05T09:00'),
      said('supplemented', '08T09:00'),
      said('resolved', '12T08:00'),
    ];
    const [about, clocks] = [
      aboutDossier('D1', events, catalogue, { judged: {}, today: '2026-11-30' }),
      clocksOf(events, catalogue),
    ];
    expect(about.index766).toEqual({ dueAt: day('11T17:00'), late: true, failed: null, satisfied: false });
    expect(clocks.find(({ policy }) => policy === 'subtract')).toMatchObject({ dueAt: day('11T17:00'), late: true });
    expect(clocks.find(({ inForce }) => inForce)).toMatchObject({ policy: about.supplement, late: false });
  });

  it('has its doubts shown: a stated rest day, a date too late, ends that contradict', () => {
    const of = (...events: Parameters<typeof dossierFrom>[0]) =>
      aboutDossier('D1', dossierFrom(events) && events, catalogue, { judged: {}, today: '2026-11-30' }).doubts;
    expect(of(received('02T09:00', '15T17:00'))).toEqual(['stated-on-rest-day']);
    const anew = said('due-reissued', '14T09:00', { dueAt: day('16T17:00') });
    expect(of(received('02T09:00', '13T17:00'), anew)).toEqual(['new-date-too-late']);
    expect(of(received('02T09:00', '13T17:00'), said('stopped', '03T09:00'), said('resolved', '04T09:00'))).toEqual([
      ...['several-ends'],
    ]);
  });
});
