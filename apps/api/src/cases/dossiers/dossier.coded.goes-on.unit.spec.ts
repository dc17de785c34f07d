import { describe, expect, it } from '@jest/globals';
import { coded, day, dossierFrom, filing, received, ruled, said } from '#cases/dossiers/dossier-from.spec-support.js';

const record = { ...filing, dueAt: day('12T17:00') };
const portal = (code: number, at: string, data: object = {}) => coded(code, at, data, 'cong-dvc');
const of = (...events: Parameters<typeof dossierFrom>[0]) => {
  const { status, outcome, finishedAt } = dossierFrom(events).dossier;
  return [status, outcome, finishedAt];
};

describe('an end that was dated before the reception', () => {
  const early = [said('resolved', '01T09:00'), coded(2, '02T09:00', record)];

  it.each([
    [4, 'processing'],
    [5, 'supplement'],
    [6, 'fee'],
  ])('is refuted by the code of work %i after the reception', (code, status) => {
    expect(of(...early, coded(code, '03T09:00'))).toEqual([status, null, null]);
  });

  it('is refuted before the appointment is read that the same record states', () => {
    const { dossier } = dossierFrom([...early, coded(4, '03T09:00', { dueAt: day('20T17:00') })]);
    expect([dossier.finishedAt, dossier.dueAt]).toEqual([null, day('20T17:00')]);
  });

  it('is not refuted by a system that only repeats what it had said before the reception', () => {
    const events = [portal(4, '01T08:00'), said('resolved', '01T09:00'), received('02T09:00', '12T17:00')];
    expect(of(...events, portal(4, '03T09:00'))).toEqual(['resolved', 'resolved', day('02T09:00')]);
    expect(of(...events, portal(5, '03T09:00'))).toEqual(['supplement', null, null]);
  });

  it('is not refuted by a record that says once more that it was filed and received', () => {
    const again = [coded(1, '02T10:00', record), coded(2, '02T11:00', record)];
    expect(of(...early, ...again)).toEqual(['resolved', 'resolved', day('02T09:00')]);
  });
});

describe('a dossier that waited or had ended', () => {
  const begun = coded(2, '02T09:00', record);

  it('is at work again with code 4, received again with code 2, and its step stays where it was', () => {
    const waits = [begun, coded(4, '02T10:00', { step: 'Thẩm định' }), coded(5, '03T09:00')];
    const work = dossierFrom([...waits, coded(4, '04T09:00')]).dossier;
    expect([work.status, work.waitingSince, work.step]).toEqual(['processing', null, 'Thẩm định']);
    expect(work.stepAt).toBe(day('02T10:00'));
    const back = dossierFrom([...waits, coded(2, '04T09:00')]).dossier;
    expect([back.status, back.waitingSince, back.step]).toEqual(['received', null, 'Thẩm định']);
  });

  it('is moved by code 4 to the step that the record names, or stays in its step', () => {
    const named = dossierFrom([begun, coded(4, '03T09:00', { step: 'Thẩm định' })]).dossier;
    expect([named.step, named.stepAt]).toEqual(['Thẩm định', day('03T09:00')]);
    const other = dossierFrom([begun, said('moved', '03T09:00', { step: 'Ký' }), portal(4, '04T09:00')]).dossier;
    expect([other.step, other.stepAt]).toEqual(['Ký', day('04T09:00')]);
  });
});

describe('whether a result has a file', () => {
  const [without, file] = [{ resultFile: false }, { resultFile: true }];
  const begun = coded(2, '02T09:00', record);
  const hasFile = (...events: Parameters<typeof dossierFrom>[0]) => dossierFrom([begun, ...events]).dossier.resultFile;

  it('is what the record of the result says, though its system had said so before, and otherwise in between', () => {
    const announced = coded(4, '03T09:00', file);
    expect(hasFile(announced, said('returned', '04T09:00', without), coded(9, '05T09:00', file))).toBe(true);
    expect(hasFile(announced, said('resolved', '04T09:00', without), coded(10, '05T09:00', file))).toBe(true);
    expect(hasFile(announced, said('resolved', '04T09:00', without), coded(10, '05T09:00'))).toBe(false);
  });

  it('is not said by a record that only ends the dossier', () => {
    expect([hasFile(coded(9, '05T09:00')), hasFile(coded(9, '05T09:00'), coded(10, '06T09:00'))]).toEqual([
      ...[false, false],
    ]);
  });
});

describe('a state that does not usually follow', () => {
  const unusual = (...events: Parameters<typeof dossierFrom>[0]) => dossierFrom(events).dossier.unusual;

  it('is counted against what another system has said, where its own has said nothing yet', () => {
    expect(unusual(received('02T09:00', '12T17:00'), portal(10, '03T09:00'))).toBe(1);
    expect(unusual(received('02T09:00', '12T17:00'), portal(9, '03T09:00'))).toBe(0);
    expect(unusual(said('registered', '02T09:00', filing), portal(10, '03T09:00'))).toBe(1);
    expect(unusual(said('registered', '02T09:00', filing), portal(2, '03T09:00', filing))).toBe(0);
  });

  it('is counted against what its own system has said, though the dossier is nowhere yet', () => {
    const paid = said('paid', '02T09:00', { amount: 1, online: true });
    expect(unusual(paid, coded(10, '03T09:00'))).toBe(1);
    expect(unusual(paid, coded(9, '03T09:00'))).toBe(0);
  });

  it('is counted against its own record, whatever another system has made of the dossier meanwhile', () => {
    const both = [received('02T09:00', '12T17:00'), portal(9, '03T09:00'), said('recalled', '04T09:00')];
    expect(unusual(...both, portal(10, '05T09:00'))).toBe(0);
  });

  it('is none where nobody has said what is usual', () => {
    const { isUsual, ...silent } = ruled('elapsed');
    const events = [received('02T09:00', '12T17:00'), portal(10, '03T09:00')];
    expect([isUsual?.('received', 'returned'), dossierFrom(events, silent).dossier.unusual]).toEqual([false, 0]);
  });
});
