import { describe, expect, it } from '@jest/globals';
import type { DossierEvent } from '@ioc/shared/events/contract';
import { dossierColumns } from '#cases/dossiers/dossier.columns.js';
import { coded, dossierFrom, filing, received, replaced, said } from '#cases/dossiers/dossier-from.spec-support.js';

const begun = received('02T09:00', '12T17:00');
const to = (unit: string, at: string, more: object = {}) => said('moved', at, { step: 'Chuyển', unit, ...more });
/** Day and unit, of lists; and the days on which it is counted. */
function letGo(...events: DossierEvent[]) {
  const { dossier, until } = dossierFrom(events);
  const [day, unit] = ['let_go_late_day', 'let_go_late_unit'].map((name) =>
    dossierColumns.find((one) => one.name === name)?.of(dossier),
  );
  return [day, unit, until('let-go-late', '30')];
}
const none = [null, null, 0];
const by = (day: string) => [`2026-11-${day}`, filing.unit, 1];

describe('a dossier that is given to another unit', () => {
  it('was let go of late from the day after its appointment on, and not at the end of that day', () => {
    expect(letGo(begun, to('B', '12T23:30'))).toEqual(none);
    expect(letGo(begun, to('B', '13T00:10'))).toEqual(by('13'));
    expect(letGo(received('02T09:00', null), to('B', '30T09:00'))).toEqual(none);
  });

  it('is not let go of where it stays with its unit, or was never taken in', () => {
    expect(letGo(begun, to(filing.unit, '16T09:00'), said('moved', '17T09:00', { step: 'x' }))).toEqual(none);
    expect(letGo(said('registered', '02T09:00', filing), to('B', '16T09:00'))).toEqual(none);
  });

  it('names the first unit that did, whoever passes it on afterwards, and counts it once', () => {
    expect(letGo(begun, to('B', '16T09:00'), to('C', '17T09:00'), to(filing.unit, '18T09:00'))).toEqual(by('16'));
    expect(letGo(begun, to('B', '05T09:00'), to('C', '17T09:00'))).toEqual(['2026-11-17', 'B', 1]);
  });

  it('is in time while papers are waited for that were asked for in time, and not where they were asked for late', () => {
    const asked = (at: string) => said('supplement-requested', at, { reason: 'x' });
    expect(letGo(begun, asked('10T09:00'), to('B', '16T09:00'))).toEqual(none);
    expect(letGo(begun, asked('13T09:00'), to('B', '16T09:00'))).toEqual(by('16'));
  });

  it('has the time of a fee given back first, which ends when it is handed on', () => {
    const fee = said('fee-requested', '11T09:00', { amount: 1 });
    expect(letGo(begun, fee, to('B', '13T09:00'))).toEqual(none);
  });

  it('is judged by its end where it had ended, in whatever order the events come', () => {
    const done = (at: string) => said('resolved', at);
    expect(letGo(to('B', '20T09:00'), done('11T09:00'), begun)).toEqual(none);
    expect(letGo(to('B', '20T09:00'), done('16T09:00'), begun)).toEqual(by('20'));
  });

  it('is let go of by a second reception or a record of codes as well, and by a correction not', () => {
    expect(letGo(begun, received('16T09:00', undefined, 'mot-cua', { unit: 'B' }))).toEqual(by('16'));
    expect(letGo(begun, coded(4, '16T09:00', { unit: 'B' }))).toEqual(by('16'));
    expect(letGo(begun, replaced(begun, '16T09:00', { unit: 'B' }))).toEqual(none);
  });
});
