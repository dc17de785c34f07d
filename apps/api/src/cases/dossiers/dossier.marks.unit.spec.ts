import { describe, expect, it } from '@jest/globals';
import { stamp } from '#cases/dossiers/dossier.marks.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';

const blank = blankDossier('mot-cua');
const at = '2026-11-03T23:30:00+07:00';
const marksOf = (change: Partial<Dossier>, when = at) => stamp({ ...blank, ...change }, when).marks;

describe('the marks of a dossier', () => {
  it.each<[string, Partial<Dossier>, Partial<Dossier>]>([
    ['papers-told', { papers: 1 }, { papers: 0 }],
    ['reused', { reused: 1 }, { reused: 0 }],
    ['synced', { syncedToCitizenStore: true }, {}],
    ['linked', { populationLinked: true }, {}],
    ['unhappy', { rating: 'dissatisfied' }, { rating: 'satisfied' }],
    ['unhappy', { complained: true, rating: 'satisfied' }, {}],
    ['asked-twice', { supplements: 2 }, { supplements: 1 }],
    ['paid-online', { hasFee: true, paidOnline: true }, { paidOnline: true }],
    ['paid-online', { hasFee: true, paidOnline: true }, { hasFee: true }],
    ['e-result', { resultDue: true, resultFile: true, finishedAt: at }, { resultDue: true, resultFile: true }],
    ['e-result', { resultDue: true, resultFile: true, finishedAt: at }, { resultDue: true, finishedAt: at }],
    ['e-result', { resultDue: true, resultFile: true, finishedAt: at }, { resultFile: true, finishedAt: at }],
  ])('%s holds of %j, not of %j', (mark, holds, not) => {
    expect(marksOf(holds)).toEqual({ [mark]: '2026-11-03' });
    expect(marksOf(not)).toEqual({});
  });

  it('a dossier is digitised when all its papers are, more than there are too, and never without papers', () => {
    const of = (papers: number, digitised: number) => 'digitised' in marksOf({ papers, digitised });
    expect([of(2, 2), of(2, 3), of(2, 1), of(0, 0), of(0, 1)]).toEqual([true, true, false, false, false]);
  });

  it('holds from the local day of the event that put it on, whatever comes later', () => {
    const put = stamp({ ...blank, reused: 1 }, '2026-11-03T18:00:00Z');
    expect(put.marks).toEqual({ reused: '2026-11-04' });
    expect(stamp({ ...put, linked: true } as Dossier, '2026-11-09T09:00:00+07:00').marks).toEqual(put.marks);
    expect(stamp({ ...put, populationLinked: true }, '2026-11-09T09:00:00+07:00').marks).toEqual({
      ...put.marks,
      linked: '2026-11-09',
    });
  });

  it('that is lost was never there, and returns with the day on which it returns', () => {
    const unhappy = stamp({ ...blank, rating: 'dissatisfied' }, at);
    const happy = stamp({ ...unhappy, rating: 'satisfied' }, at);
    expect(happy.marks).toEqual({});
    expect(stamp({ ...happy, complained: true }, '2026-11-05T09:00:00+07:00').marks).toEqual({ unhappy: '2026-11-05' });
    expect(unhappy.marks).toEqual({ unhappy: '2026-11-03' });
  });

  it('leaves a dossier as it is where no mark changes', () => {
    expect(stamp(blank, at)).toBe(blank);
    const put = stamp({ ...blank, reused: 1 }, at);
    expect(stamp(put, '2026-11-09T09:00:00+07:00')).toBe(put);
  });
});
