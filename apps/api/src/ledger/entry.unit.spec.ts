import { describe, expect, it } from '@jest/globals';
import { difference, type Entry } from '#ledger/entry.js';

const entry = (more: Partial<Entry> = {}): Entry => ({
  measure: 'dossier.open',
  unit: 'U',
  topic: '1.000001',
  channel: 'online',
  day: '2026-03-02',
  n: 1,
  ...more,
});

describe('the difference of two contributions', () => {
  it('takes away what was counted before and is counted no more', () => {
    expect(difference([entry()], [])).toEqual([entry({ n: -1 })]);
    expect(difference([entry({ n: -1 })], [])).toEqual([entry({ n: 1 })]);
  });

  it('adds what is counted now, equal entries as one', () => {
    expect(difference([], [entry(), entry()])).toEqual([entry({ n: 2 })]);
    expect(difference([entry({ n: 3 })], [entry()])).toEqual([entry({ n: -2 })]);
  });

  it('is nothing where nothing changed', () => {
    expect(
      difference([entry(), entry({ day: '2026-03-05', n: -1 })], [entry({ day: '2026-03-05', n: -1 }), entry()]),
    ).toEqual([]);
    expect(difference([], [])).toEqual([]);
  });

  it.each([
    ['measure', { measure: 'dossier.overdue' }],
    ['unit', { unit: 'V' }],
    ['procedure', { topic: null }],
    ['channel', { channel: 'post' }],
    ['day', { day: '2026-03-03' }],
  ])('moves a count from one %s to another', (_what, other) => {
    expect(difference([entry()], [entry(other)])).toEqual([entry({ n: -1 }), entry(other)]);
  });
});
