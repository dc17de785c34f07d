import { describe, expect, it } from '@jest/globals';
import {
  coded,
  day,
  filing,
  received,
  retracted,
  said,
  dossierFrom,
} from '#cases/dossiers/dossier-from.spec-support.js';

/** Decision 0119, one test for each of its lines, under the rule that moves an appointment by the time that passed. */
const begun = received('02T09:00', '12T17:00');
const ask = (at: string, source?: string) => said('supplement-requested', at, {}, source);
const brought = (at: string, due?: string) => said('supplemented', at, due === undefined ? {} : { dueAt: day(due) });
const of = (...events: Parameters<typeof dossierFrom>[0]) => {
  const { dossier } = dossierFrom(events);
  const { status, dueAt, waitingSince, supplements, reissues } = dossier;
  return {
    status,
    due: dueAt?.slice(8, 16),
    since: waitingSince?.slice(8, 16) ?? null,
    supplements,
    reissues,
    dossier,
  };
};

describe('a sequence that the documents leave open', () => {
  it('1: what is asked for before the reception stops nothing and counts nowhere', () => {
    const early = of(said('registered', '01T08:00', filing), ask('01T09:00'), begun);
    expect(early).toMatchObject({ status: 'received', due: '12T17:00', since: null, supplements: 0 });
  });

  it('2: an appointment told before the reception gives way to that of the reception', () => {
    const early = said('due-reissued', '01T09:00', { dueAt: day('01T10:00') });
    expect(of(early, begun)).toMatchObject({ due: '12T17:00' });
    expect(dossierFrom([early, begun]).until('overdue', '11')).toBe(0);
  });

  it('3: one wait at a time: a later reason takes over, and it began with the first', () => {
    const both = [begun, said('paused', '03T09:00'), ask('05T09:00')];
    expect(of(...both)).toMatchObject({ status: 'supplement', since: '03T09:00', supplements: 1 });
    expect(of(...both, said('resumed', '06T09:00'))).toMatchObject({
      status: 'processing',
      due: '16T17:00',
      since: null,
    });
  });

  it('4: a fee asked for while papers are out is paid without the papers: the clock runs again', () => {
    const fee = [begun, ask('03T09:00'), said('fee-requested', '04T09:00', { amount: 1 })];
    expect(of(...fee)).toMatchObject({ status: 'fee', since: '03T09:00' });
    expect(of(...fee, said('paid', '05T09:00', { amount: 1, online: true }))).toMatchObject({
      due: '16T17:00',
      since: null,
    });
  });

  it('5: a second request before the first is answered is a second one; another system only repeats it', () => {
    expect(of(begun, ask('03T09:00'), ask('04T09:00'))).toMatchObject({ supplements: 2, since: '03T09:00' });
    expect(of(begun, ask('03T09:00'), ask('04T09:00', 'cong-dvc'))).toMatchObject({
      supplements: 1,
      since: '03T09:00',
    });
  });

  it('6: papers brought that nobody asked for end nothing; a date with them is a new appointment', () => {
    expect(of(begun, brought('05T09:00'))).toMatchObject({ status: 'processing', due: '12T17:00' });
    expect(of(begun, brought('05T09:00', '18T17:00'))).toMatchObject({ due: '18T17:00' });
  });

  it('7: an appointment made anew during a wait stands; the rest of the wait moves it', () => {
    const anew = said('due-reissued', '06T09:00', { dueAt: day('18T17:00') });
    expect(of(begun, ask('04T09:00'), anew)).toMatchObject({ due: '18T17:00', since: '04T09:00' });
    // From 6/11 to 10/11 are four days: 22/11 is a Sunday.
    expect(of(begun, ask('04T09:00'), anew, brought('10T09:00'))).toMatchObject({ due: '23T17:00', since: null });
  });

  it('8: an appointment changed after its day moves nothing; one brought forward counts from when it is told', () => {
    const changed = (at: string, due: string) => said('due-reissued', at, { dueAt: day(due) });
    expect(of(begun, changed('13T09:00', '20T17:00'))).toMatchObject({ due: '12T17:00', reissues: 1 });
    const forward = dossierFrom([begun, changed('05T09:00', '04T17:00')]);
    expect([forward.until('overdue', '04'), forward.until('overdue', '05')]).toEqual([0, 1]);
  });

  it('9: after a recall the old appointment holds: a request is in time by it, or not', () => {
    const back = (at: string) => [begun, said('resolved', '06T09:00'), said('recalled', at)];
    expect(of(...back('09T09:00'), ask('10T09:00'), brought('11T09:00'))).toMatchObject({ due: '13T17:00' });
    expect(of(...back('16T09:00'), ask('17T09:00'), brought('18T09:00'))).toMatchObject({ due: '12T17:00' });
    expect(dossierFrom([...back('16T09:00'), ask('17T09:00')]).until('overdue', '17')).toBe(1);
  });

  it('10: after an end work opens nothing again; only a recall does, or the code of work of the system that told the end', () => {
    const stopped = [begun, said('stopped', '05T09:00')];
    for (const work of [
      said('resumed', '06T09:00'),
      said('moved', '06T09:00', { step: 'x' }),
      ask('06T09:00'),
      brought('06T09:00'),
    ])
      expect(of(...stopped, work)).toMatchObject({ status: 'stopped', since: null, supplements: 0 });
    expect(of(...stopped, coded(4, '06T09:00'))).toMatchObject({ status: 'processing' });
    expect(of(...stopped, coded(4, '06T09:00', {}, 'cong-dvc'))).toMatchObject({ status: 'stopped' });
  });

  it('11: a wait that is open at the end ends with it, and moves the appointment', () => {
    expect(of(begun, ask('10T09:00'), said('resolved', '16T09:00'))).toMatchObject({
      status: 'resolved',
      due: '18T17:00',
    });
  });

  it('12: a recall before any end recalls nothing', () => {
    expect(of(begun, ask('10T09:00'), said('recalled', '11T09:00'))).toMatchObject({
      status: 'supplement',
      since: '10T09:00',
    });
  });

  it('13: a second reception mends the filing and states its date anew; the clock began with the first', () => {
    const again = (at: string, due: string | null) => received(at, due, 'mot-cua', { unit: 'H50.08' });
    const mended = of(begun, said('moved', '03T09:00', { step: 'x' }), again('04T09:00', '18T17:00'));
    expect(mended).toMatchObject({ status: 'processing', due: '18T17:00', reissues: 1 });
    expect([mended.dossier.unit, mended.dossier.receivedAt]).toEqual(['H50.08', day('02T09:00')]);
    expect(of(begun, again('04T09:00', null))).toMatchObject({ due: '12T17:00', reissues: 0 });
    expect(of(begun, again('13T09:00', '18T17:00'))).toMatchObject({ due: '12T17:00' });
  });

  it('14: an appointment told after the end is noted only', () => {
    const after = said('due-reissued', '06T09:00', { dueAt: day('20T17:00') });
    expect(of(begun, said('resolved', '05T09:00'), after, said('recalled', '09T09:00'))).toMatchObject({
      due: '12T17:00',
    });
  });

  it('15: two steps of one minute stand in the natural course of a life', () => {
    expect(of(begun, brought('05T09:00'), ask('05T09:00'))).toMatchObject({
      status: 'processing',
      since: null,
      supplements: 1,
    });
  });

  it('16: a request that is retracted was never made', () => {
    const asked = ask('05T09:00');
    expect(of(begun, asked, brought('09T09:00'), retracted(asked, '10T09:00'))).toMatchObject({
      due: '12T17:00',
      supplements: 0,
    });
  });
});
