import { describe, expect, it } from '@jest/globals';
import { supplementPolicies } from '#deadlines/supplement-policy.js';
import { coded, day, received, replaced, ruled, said, dossierFrom } from '#cases/dossiers/dossier-from.spec-support.js';

/** Received on Monday 2/11, due on Thursday 12/11. */
const begun = received('02T09:00', '12T17:00');
const end = said('resolved', '20T16:00');
/** What stops a clock, and what starts it again. */
const waits = {
  'a request for papers': [said('supplement-requested', '13T09:00'), said('supplemented', '20T09:00')],
  'a fee': [said('fee-requested', '13T09:00', { amount: 1 }), said('paid', '20T09:00', { amount: 1, online: true })],
  'a pause': [said('paused', '13T09:00'), said('resumed', '20T09:00')],
  'the state code of a request': [coded(5, '13T09:00'), coded(4, '20T09:00')],
  'the state code of a fee': [coded(6, '13T09:00'), coded(4, '20T09:00')],
} as const;

describe.each(supplementPolicies)('under the rule %s', (policy) => {
  it.each(Object.entries(waits))('%s after the day of the appointment does not revive a late dossier', (_, wait) => {
    const open = dossierFrom([begun, wait[0]], ruled(policy));
    expect(['12', '13', '19', '30'].map((of) => open.until('overdue', of))).toEqual([0, 1, 1, 1]);
    expect(open.until('waiting', '19')).toBe(0);
    expect(open.late766('19')).toBe(true);
    const done = dossierFrom([begun, ...wait, end], ruled(policy));
    expect(done.dossier.dueAt).toBe(day('12T17:00'));
    expect([done.until('resolved', '20'), done.until('resolved-late', '20')]).toEqual([1, 1]);
    expect(['13', '19', '20'].map((of) => done.until('overdue', of))).toEqual([1, 1, 0]);
    expect([done.late766('20'), done.satisfied766('20')]).toEqual([true, false]);
  });

  it('neither does a new appointment that comes with the papers, nor one that is told afterwards', () => {
    const brought = said('supplemented', '20T09:00', { dueAt: day('30T17:00') });
    const again = said('due-reissued', '14T09:00', { dueAt: day('30T17:00'), apology: true });
    for (const late of [
      [waits['a request for papers'][0], brought],
      [again],
      [coded(4, '14T09:00', { dueAt: day('30T17:00') })],
      [received('14T09:00', '30T17:00')],
    ]) {
      const of = dossierFrom([begun, ...late, end], ruled(policy));
      expect(of.until('resolved-late', '30')).toBe(1);
      expect(of.dossier.lateDates).toBe(1);
      expect(of.late766('20')).toBe(true);
    }
  });

  it('a correction of the event that stated the appointment counts, and the event stays as replaced', () => {
    const later = replaced(begun, '14T09:00', { dueAt: day('30T17:00') });
    const of = dossierFrom([begun, later, end], ruled(policy));
    expect([of.dossier.dueAt, of.dossier.lateDates]).toEqual([day('30T17:00'), 0]);
    expect([of.until('overdue', '13'), of.until('resolved-late', '30')]).toEqual([0, 0]);
    expect([of.effects.get(begun), of.effects.get(later)]).toEqual(['replaced', 'correction']);
  });

  it('a request on the very day of the appointment is in time', () => {
    const of = dossierFrom([begun, said('supplement-requested', '12T23:30')], ruled(policy));
    expect(['12', '13', '19'].map((on) => of.until('overdue', on))).toEqual([0, 0, 0]);
    expect(of.until('waiting', '13')).toBe(1);
  });
});

describe('a computed appointment', () => {
  it('ends on a working day: due Friday, two days of waiting, resolved on Monday morning is on time', () => {
    const life = (ended: string) =>
      dossierFrom([
        received('02T09:00', '13T17:00'),
        said('supplement-requested', '10T09:00'),
        said('supplemented', '12T09:00'),
        said('resolved', ended),
      ]);
    expect(life('16T08:00').dossier.dueAt).toBe(day('16T17:00'));
    expect(life('16T08:00').until('resolved-late', '30')).toBe(0);
    expect(life('17T08:00').until('resolved-late', '30')).toBe(1);
  });

  it('stands on a rest day where the source states it', () => {
    const stated = said('supplemented', '12T09:00', { dueAt: day('15T17:00') });
    const life = [received('02T09:00', '13T17:00'), said('supplement-requested', '10T09:00'), stated];
    expect(dossierFrom([...life, said('resolved', '16T08:00')]).until('resolved-late', '30')).toBe(1);
    expect(dossierFrom([received('02T09:00', '14T17:00')]).until('overdue', '15')).toBe(1);
  });
});
