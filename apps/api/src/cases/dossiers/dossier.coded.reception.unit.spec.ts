import { describe, expect, it } from '@jest/globals';
import { coded, day, dossierFrom, filing, received, ruled, said } from '#cases/dossiers/dossier-from.spec-support.js';

const record = { ...filing, dueAt: day('12T17:00') };

describe('when a dossier was received, by the records of its states', () => {
  const receivedAt = (...events: Parameters<typeof dossierFrom>[0]) => dossierFrom(events).dossier.receivedAt;

  it('is when the record says so, at the latest when it was sent', () => {
    expect(receivedAt(coded(2, '03T09:00', { ...record, receivedAt: day('02T09:00') }))).toBe(day('02T09:00'));
    expect(receivedAt(coded(2, '03T09:00', { ...record, receivedAt: day('05T09:00') }))).toBe(day('03T09:00'));
    expect(receivedAt(coded(2, '03T09:00', record))).toBe(day('03T09:00'));
    expect(receivedAt(coded(4, '03T09:00', { ...record, receivedAt: day('02T09:00') }))).toBe(day('02T09:00'));
    expect(receivedAt(coded(4, '03T09:00', { ...record, receivedAt: day('05T09:00') }))).toBe(day('03T09:00'));
  });

  it.each([
    [1, 'registered'],
    [3, 'refused'],
  ])('is not said by the record of code %i: such a dossier counts nowhere as received', (code, status) => {
    const { dossier, until } = dossierFrom([coded(code, '03T09:00', { ...record, receivedAt: day('02T09:00') })]);
    expect([dossier.status, dossier.receivedAt, until('received', '30')]).toEqual([status, null, 0]);
  });

  it('stays what it was, and a new appointment of a later record begins when it is sent: a late one undoes nothing', () => {
    const later = { ...record, receivedAt: day('02T09:00'), dueAt: day('20T17:00') };
    const { dossier, until } = dossierFrom([received('02T09:00', '12T17:00'), coded(4, '14T09:00', later)]);
    expect([dossier.receivedAt, dossier.dueAt, dossier.lateDates]).toEqual([day('02T09:00'), day('12T17:00'), 1]);
    expect(until('overdue', '14')).toBe(1);
  });

  it('is the end of a dossier whose end was dated before it, in codes as in named steps', () => {
    for (const more of [{}, { receivedAt: day('02T09:00') }]) {
      const of = (code: number) =>
        dossierFrom([coded(code, '01T09:00'), coded(2, '02T09:00', { ...record, ...more })]).dossier;
      for (const [code, outcome] of [
        [7, 'withdrawn'],
        [9, 'resolved'],
      ] as const)
        expect([of(code).status, of(code).outcome, of(code).finishedAt]).toEqual([outcome, outcome, day('02T09:00')]);
    }
  });
});

describe('the appointment of a dossier', () => {
  const dueAt = (...events: Parameters<typeof dossierFrom>[0]) => {
    const { dossier } = dossierFrom(events, { ...ruled('elapsed'), dueOf: () => day('05T17:00') });
    return dossier.dueAt;
  };

  it('is computed from its procedure where the record states none, and not without a procedure', () => {
    expect(dueAt(coded(2, '02T09:00', filing))).toBe(day('05T17:00'));
    expect(dueAt(coded(2, '02T09:00', { unit: filing.unit }))).toBeNull();
    expect(dueAt(coded(2, '02T09:00', record))).toBe(day('12T17:00'));
    expect(dueAt(coded(2, '02T09:00', { ...filing, dueAt: null }))).toBeNull();
  });

  it('that is stated for the first time by a later record is no second one', () => {
    const none = coded(2, '02T09:00', { ...filing, dueAt: null });
    const first = dossierFrom([none, coded(4, '03T09:00', { dueAt: day('12T17:00') })]).dossier;
    expect([first.dueAt, first.reissues]).toEqual([day('12T17:00'), 0]);
    const second = dossierFrom([
      coded(2, '02T09:00', record),
      coded(4, '03T09:00', { dueAt: day('18T17:00') }),
    ]).dossier;
    expect([second.dueAt, second.reissues]).toEqual([day('18T17:00'), 1]);
  });

  it('is none before the reception, and stands as it was after the end', () => {
    const filed = dossierFrom([coded(1, '02T09:00', record)]).dossier;
    expect([filed.dueAt, filed.statedDue, filed.reissues, filed.clock]).toEqual([null, null, 0, []]);
    const done = [coded(2, '02T09:00', record), coded(9, '05T09:00', record)];
    const { dossier } = dossierFrom([...done, coded(10, '06T09:00', { dueAt: day('20T17:00') })]);
    expect([dossier.dueAt, dossier.statedDue, dossier.reissues]).toEqual([day('12T17:00'), day('12T17:00'), 0]);
  });

  it.each([
    [5, 'supplement'],
    [6, 'fee'],
  ])('stated again by another record of the wait %i stands, and the wait goes on', (code, status) => {
    const waits = [coded(2, '02T09:00', record), coded(code, '03T09:00')];
    const { dossier } = dossierFrom([...waits, coded(code, '04T09:00', { dueAt: day('18T17:00') })]);
    expect([dossier.status, dossier.waitingSince, dossier.dueAt]).toEqual([status, day('03T09:00'), day('18T17:00')]);
  });

  it('stated again by the record of work ends the wait', () => {
    const waits = [coded(2, '02T09:00', record), coded(5, '03T09:00')];
    const { dossier } = dossierFrom([...waits, coded(4, '04T09:00', { dueAt: day('18T17:00') })]);
    expect([dossier.status, dossier.waitingSince, dossier.dueAt]).toEqual(['processing', null, day('18T17:00')]);
  });
});

describe('a state code', () => {
  it('that the catalogue cannot read moves nothing', () => {
    const begun = received('02T09:00', '12T17:00');
    const { dossier, until } = dossierFrom([begun, said('state-changed', '05T09:00', { code: '77', unit: 'H50.08' })]);
    expect([dossier.status, dossier.unit, dossier.finishedAt]).toEqual(['received', 'H50.05', null]);
    expect(until('open', '30')).toBe(1);
  });

  it('of a step that another system states is only remembered: the dossier stays as that one has it', () => {
    const begun = received('02T09:00', '12T17:00');
    const lagging = coded(9, '05T09:00', { heard: true, resultFile: true }, 'cong-dvc');
    const { dossier } = dossierFrom([begun, lagging]);
    expect([dossier.status, dossier.finishedAt, dossier.resultFile]).toEqual(['received', null, false]);
    expect(dossier.said['cong-dvc']?.state).toBe('resolved');
  });
});
