import { describe, expect, it } from '@jest/globals';
import { random } from '@ioc/test/support/random';
import {
  coded,
  day,
  filing,
  received,
  retracted,
  said,
  dossierFrom,
} from '#cases/dossiers/dossier-from.spec-support.js';

const record = { ...filing, dueAt: day('12T17:00') };
const portal = (code: number, at: string, data: object = {}) => coded(code, at, data, 'cong-dvc');

describe('what a system repeats of its own record, while another one tells the dossier on', () => {
  it('is no second request for papers', () => {
    const { dossier } = dossierFrom([
      coded(2, '02T09:00', record),
      coded(5, '03T09:00', record),
      portal(4, '04T09:00'),
      coded(5, '05T09:00', record),
    ]);
    expect([dossier.supplements, dossier.status]).toEqual([1, 'processing']);
  });

  it('does not start a clock that the other one stopped', () => {
    const { dossier } = dossierFrom([
      received('02T09:00', '12T17:00'),
      portal(4, '03T09:00'),
      said('supplement-requested', '04T09:00'),
      portal(4, '05T09:00'),
    ]);
    expect([dossier.status, dossier.waitingSince]).toEqual(['supplement', day('04T09:00')]);
  });

  it('does not recall a result that the other one has told', () => {
    for (const late of [portal(4, '06T09:00'), portal(2, '06T09:00'), portal(5, '06T09:00')]) {
      const { dossier } = dossierFrom([
        received('02T09:00', '12T17:00'),
        portal(late.id.includes(' 4 ') ? 4 : 2, '03T09:00', { receivedAt: day('02T09:00') }),
        said('resolved', '05T09:00'),
        late,
      ]);
      expect([dossier.status, dossier.finishedAt, dossier.supplements]).toEqual(['resolved', day('05T09:00'), 0]);
    }
  });

  it('is no new end after a recall', () => {
    const { dossier } = dossierFrom([
      received('02T09:00', '12T17:00'),
      portal(9, '05T09:00'),
      said('recalled', '06T09:00'),
      portal(9, '07T09:00'),
    ]);
    expect([dossier.status, dossier.finishedAt]).toEqual(['processing', null]);
  });

  it('moves neither its appointment nor its unit back', () => {
    const { dossier } = dossierFrom([
      coded(2, '02T09:00', record),
      portal(4, '03T09:00', { dueAt: day('20T17:00'), unit: 'H50.08' }),
      coded(4, '04T09:00', record),
    ]);
    expect([dossier.dueAt, dossier.unit, dossier.reissues]).toEqual([day('20T17:00'), 'H50.08', 1]);
  });

  it('is told as before where its own word changes: papers again, a recall of its own result', () => {
    const own = [coded(2, '02T09:00', record), coded(5, '03T09:00'), coded(4, '04T09:00'), coded(5, '05T09:00')];
    expect(dossierFrom(own).dossier.supplements).toBe(2);
    const recalled = [coded(2, '02T09:00', record), coded(9, '03T09:00'), coded(4, '04T09:00')];
    expect(dossierFrom(recalled).dossier.finishedAt).toBeNull();
    // The portal's result is stated by the one-stop desk; that the portal takes it back is its own word all the same.
    const both = [received('02T09:00', '12T17:00'), said('resolved', '05T09:00'), portal(9, '05T10:00')];
    expect(dossierFrom(both).dossier.finishedAt).toBe(day('05T09:00'));
    expect(dossierFrom([...both, portal(4, '06T09:00')]).dossier.finishedAt).toBeNull();
  });
});

describe('one request for papers that two systems report', () => {
  it('is one; a second one of the same system is two', () => {
    const ask = (at: string, source: string) => said('supplement-requested', at, {}, source);
    const begun = received('02T09:00', '12T17:00');
    expect(dossierFrom([begun, ask('03T09:00', 'mot-cua'), ask('03T10:00', 'cong-dvc')]).dossier.supplements).toBe(1);
    expect(dossierFrom([begun, ask('03T09:00', 'mot-cua'), portal(5, '03T10:00')]).dossier.supplements).toBe(1);
    expect(dossierFrom([begun, ask('03T09:00', 'mot-cua'), ask('03T10:00', 'mot-cua')]).dossier.supplements).toBe(2);
  });
});

describe('corrections', () => {
  const begun = received('02T09:00', '12T17:00');
  const worked = said('moved', '03T09:00', { step: 'Thẩm định' });

  it('of an event that never was wait, and say so', () => {
    const stray = retracted(said('resolved', '05T09:00'), '06T09:00');
    const { dossier, effects } = dossierFrom([begun, stray]);
    expect(effects.get(stray)).toBe('unmatched');
    expect(dossier.status).toBe('received');
    expect(dossierFrom([stray]).effects.get(stray)).toBe('unmatched');
  });

  it('of a reception leave no case, whatever else was told, and whatever came first', () => {
    const [back, end] = [retracted(begun, '04T09:00'), said('resolved', '05T09:00')];
    const dice = random(3);
    for (let round = 0; round < 10; round += 1) {
      const { dossier, effects, until } = dossierFrom(dice.shuffle([begun, worked, back, end]));
      expect([dossier.status, dossier.registeredAt, until('received', '30'), until('resolved', '30')]).toEqual([
        ...['registered', null, 0, 0],
      ]);
      expect([begun, worked, end, back].map((event) => effects.get(event))).toEqual([
        ...['retracted', 'void', 'void', 'correction'],
      ]);
    }
  });

  it('of a reception leave the filing that stands, and another reception', () => {
    const [filed, back] = [said('registered', '01T09:00', filing), retracted(begun, '04T09:00')];
    const left = dossierFrom([filed, begun, worked, back]).dossier;
    expect([left.status, left.registeredAt, left.receivedAt]).toEqual(['registered', day('01T09:00'), null]);
    const again = dossierFrom([begun, worked, back, received('04T10:00', '12T17:00')]).dossier;
    expect([again.receivedAt, again.step]).toEqual([day('04T10:00'), 'Thẩm định']);
  });

  it('of a retraction bring the case back', () => {
    const back = retracted(begun, '04T09:00');
    const { until } = dossierFrom([begun, worked, back, retracted(back, '05T09:00')]);
    expect(until('received', '30')).toBe(1);
  });
});
