import { describe, expect, it } from '@jest/globals';
import { coded, day, received, said } from '#cases/dossiers/dossier-from.spec-support.js';
import { hear, newsOf } from '#cases/dossiers/dossier.said.js';
import { blankDossier } from '#cases/dossiers/dossier.state.js';

const blank = blankDossier('mot-cua');
type Event = ReturnType<typeof said>;
const heard = (...events: Event[]) => events.reduce(hear, blank).said;

describe('what a system last said of a dossier', () => {
  it('is kept by system: its state, its appointment', () => {
    expect(heard(received('02T09:00', '12T17:00'), received('03T09:00', null, 'cong-dvc'))).toEqual({
      'mot-cua': { state: 'received', due: day('12T17:00') },
      'cong-dvc': { state: 'received' },
    });
  });

  it('stands until it says something else of it', () => {
    const first = received('02T09:00', '12T17:00');
    const rated = said('rated', '03T09:00', { rating: 'satisfied' });
    expect(heard(first, rated)).toEqual(heard(first));
    expect(heard(first, said('resolved', '04T09:00'))).toEqual({
      'mot-cua': { state: 'resolved', due: day('12T17:00') },
    });
    expect(heard(first, said('due-reissued', '04T09:00', { dueAt: day('20T17:00') }))['mot-cua']?.due).toBe(
      day('20T17:00'),
    );
  });

  it('is nothing where it has said nothing that is kept', () => {
    expect(heard(said('rated', '03T09:00', { rating: 'satisfied' }))).toEqual({ 'mot-cua': {} });
  });

  it('of state codes is the whole record, field by field the last', () => {
    const [one, two] = [
      coded(2, '02T09:00', { unit: 'A', step: 'x' }),
      coded(4, '03T09:00', { step: 'y', hasFee: false }),
    ];
    expect(heard(one)['mot-cua']?.record).toEqual({ unit: 'A', step: 'x' });
    expect(heard(one, two)['mot-cua']?.record).toEqual({ unit: 'A', step: 'y', hasFee: false });
    expect(heard(coded(2, '02T09:00'))['mot-cua']).not.toHaveProperty('record');
    expect(heard(one, said('moved', '03T09:00', { step: 'z' }))['mot-cua']?.record).toEqual({ unit: 'A', step: 'x' });
    expect(heard(received('02T09:00', null))['mot-cua']).not.toHaveProperty('record');
  });

  it('has the fields that describe a dossier, not its code, judgement or appointment', () => {
    const record = { unit: 'A', dueAt: day('12T17:00'), note: 'x', resultFile: true };
    expect(heard(coded(2, '02T09:00', record))['mot-cua']).toMatchObject({ record: { unit: 'A', resultFile: true } });
    expect(Object.keys(heard(coded(2, '02T09:00', record))['mot-cua']?.record ?? {})).toEqual(['unit', 'resultFile']);
  });
});

describe('the news of a record', () => {
  it('are the fields that its system had not said with the same value', () => {
    const data = { unit: 'A', step: 'y', hasFee: false };
    expect(newsOf(data, { record: { unit: 'A', step: 'x' } })).toEqual({ step: 'y', hasFee: false });
    expect(newsOf(data, { record: data })).toEqual({});
  });

  it('is all of it where the system has sent no record before', () => {
    const data = { unit: 'A' };
    expect([newsOf(data, undefined), newsOf(data, {}), newsOf(data, { state: 'received' })]).toEqual([
      data,
      data,
      data,
    ]);
    expect(newsOf({ step: undefined }, { record: {} })).toEqual({ step: undefined });
  });
});
