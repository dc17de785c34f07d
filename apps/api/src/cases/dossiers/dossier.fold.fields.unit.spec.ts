import { describe, expect, it } from '@jest/globals';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import {
  day,
  dossierFrom,
  filing,
  received,
  replaced,
  retracted,
  ruled,
  said,
} from '#cases/dossiers/dossier-from.spec-support.js';

const begun = received('02T09:00', '12T17:00');
const of = (...events: Parameters<typeof dossierFrom>[0]) => dossierFrom(events).dossier;
const paid = (at: string) => said('paid', at, { amount: 1, online: true });

describe('what is known of a dossier’s filing', () => {
  const who = { receivingUnit: 'H50.05.01', helpingUnit: 'H50.16', applicant: 'business' };

  it('is what was said when it was filed, and stays where the reception does not say it', () => {
    expect(of(said('registered', '01T09:00', { ...filing, ...who }))).toMatchObject(who);
    expect(of(said('registered', '01T09:00', { ...filing, ...who }), begun)).toMatchObject(who);
  });

  it('is corrected by what the reception says', () => {
    const others = { receivingUnit: 'H50.08', helpingUnit: 'H50.17', applicant: 'citizen' };
    const filed = said('registered', '01T09:00', { ...filing, ...who });
    expect(of(filed, received('02T09:00', null, 'mot-cua', others))).toMatchObject(others);
  });

  it('keeps that an electronic result is due, until another reception says otherwise', () => {
    const first = received('02T09:00', '12T17:00', 'mot-cua', { resultDue: true });
    const again = (more: object) => received('03T09:00', '12T17:00', 'mot-cua', more);
    expect([of(begun).resultDue, of(first).resultDue, of(first, again({})).resultDue]).toEqual([false, true, true]);
    expect(of(first, again({ resultDue: false })).resultDue).toBe(false);
  });
});

describe('an appointment in a second reception', () => {
  it('that is the same instant, in whatever zone, is no new one', () => {
    const again = (dueAt: string) => said('received', '03T09:00', { ...filing, dueAt });
    expect(of(begun, again(day('12T17:00')))).toMatchObject({ reissues: 0, dueAt: day('12T17:00') });
    expect(of(begun, again('2026-11-12T10:00:00Z'))).toMatchObject({ reissues: 0, dueAt: day('12T17:00') });
    expect(of(begun, again('2026-11-12T11:00:00Z'))).toMatchObject({ reissues: 1 });
  });

  it('is a new one where the first reception stated none', () => {
    expect(of(received('02T09:00', null), received('03T09:00', '12T17:00'))).toMatchObject({
      reissues: 1,
      dueAt: day('12T17:00'),
    });
  });
});

describe('a fee', () => {
  it('is carried by the dossier from when it is asked for', () => {
    const asked = dossierFrom([begun, said('fee-requested', '03T09:00', { amount: 1 })]);
    expect([of(begun).hasFee, asked.dossier.hasFee]).toEqual([false, true]);
    expect(asked.until('has-fee', '30')).toBe(1);
  });

  it('that is paid brings no papers: a dossier that waits for papers goes on waiting', () => {
    const waits = of(begun, said('supplement-requested', '03T09:00'), paid('04T09:00'));
    expect([waits.status, waits.waitingSince, waits.hasFee]).toEqual(['supplement', day('03T09:00'), true]);
    expect(of(begun, paid('04T09:00')).status).toBe('received');
  });

  it('that is paid before the reception leaves the dossier filed', () => {
    const filed = [said('registered', '01T09:00', filing), said('fee-requested', '01T10:00', { amount: 1 })];
    expect([of(...filed).status, of(...filed, paid('01T11:00')).status]).toEqual(['fee', 'registered']);
    expect(of(begun, said('fee-requested', '03T09:00', { amount: 1 }), paid('04T09:00')).status).toBe('processing');
  });
});

describe('what is said of a dossier besides its course', () => {
  const digitised = { papers: 10, digitised: 8, reused: 2, syncedToCitizenStore: true, populationLinked: true };

  it('is kept: how much is digitised, how it was rated, and whether somebody complained', () => {
    expect(of(begun, said('digitised', '03T09:00', digitised))).toMatchObject({ ...digitised, status: 'received' });
    const rated = said('rated', '06T09:00', { rating: 'dissatisfied', complained: true });
    expect(of(begun, rated)).toMatchObject({ rating: 'dissatisfied', complained: true });
    const again = said('rated', '07T09:00', { rating: 'satisfied', complained: undefined });
    expect(of(begun, rated, again)).toMatchObject({ rating: 'satisfied', complained: true });
  });

  it('is not a correction: that is applied before, to the event that it names', () => {
    const dossier = of(begun, said('digitised', '03T09:00', digitised));
    for (const correction of [retracted(begun, '04T09:00'), replaced(begun, '04T09:00', { dueAt: day('20T17:00') })]) {
      const { said: _said, ...after } = evolveDossier(dossier, correction, ruled('elapsed'));
      const { said: _before, ...before } = dossier;
      expect(after).toEqual(before);
    }
  });
});
