import { describe, expect, it } from '@jest/globals';
import { addDeltas, differingSums, growing, sumsQuery } from '#ledger/add-deltas.js';
import type { Entry } from '#ledger/entry.js';
import type { Scope } from '#ledger/sums.sql.js';

const today = '2026-03-05';
const entry = (day: string, more: Partial<Entry> = {}): Entry => ({
  measure: 'dossier.received',
  unit: 'A',
  topic: 'p1',
  channel: 'online',
  day,
  n: 1,
  ...more,
});
const empty = () => growing({ byUnit: new Map(), byDay: new Map() });
const added = (entries: Entry[], names: string[], scope: Scope = {}) => {
  const sums = empty();
  addDeltas(sums, entries, sumsQuery(names, today, scope));
  return sums;
};
const windows = (day: string) =>
  added([entry(day, { n: 2 })], ['dossier.received'])
    .byUnit.get('A')
    ?.get('dossier.received');

describe('entries added to sums', () => {
  it('count in the windows that their day is in', () => {
    expect(windows('2026-03-05')).toEqual({ day: 2, month: 2, year: 2, all: 2 });
    expect(windows('2026-03-04')).toEqual({ day: 0, month: 2, year: 2, all: 2 });
    expect(windows('2026-03-01')).toEqual({ day: 0, month: 2, year: 2, all: 2 });
    expect(windows('2026-02-28')).toEqual({ day: 0, month: 0, year: 2, all: 2 });
    expect(windows('2026-01-01')).toEqual({ day: 0, month: 0, year: 2, all: 2 });
    expect(windows('2025-12-31')).toEqual({ day: 0, month: 0, year: 0, all: 2 });
    expect(windows('2026-03-06')).toBeUndefined();
  });

  it('count on their day of the trend, or before it', () => {
    const of = (day: string) => added([entry(day, { n: 3 })], ['dossier.received']).byDay.get('dossier.received');
    const days = (at: number) => Array.from({ length: 30 }, (_, index) => (index === at ? 3 : 0));
    expect(of('2026-03-05')).toEqual({ before: 0, days: days(29) });
    expect(of('2026-02-04')).toEqual({ before: 0, days: days(0) });
    expect(of('2026-02-03')).toEqual({ before: 3, days: days(-1) });
  });

  it('count under every measure that stands for them, by channel', () => {
    const sums = added(
      [entry(today), entry(today, { channel: 'post' })],
      ['dossier.received', 'dossier.post', 'dossier.open'],
    );
    const all = [...(sums.byUnit.get('A') ?? [])].map(([name, of]) => `${name} ${of.all}`);
    expect(all).toEqual(['dossier.received 2', 'dossier.post 1']);
    expect(added([entry(today, { measure: 'dossier.open' })], ['dossier.received']).byUnit.size).toBe(0);
    const online = added([entry(today), entry(today, { channel: 'post' })], ['dossier.received'], { channel: 'post' });
    expect(online.byUnit.get('A')?.get('dossier.received')?.all).toBe(1);
    const posted = added([entry(today), entry(today, { channel: 'post', n: 5 })], ['dossier.post']);
    expect(posted.byUnit.get('A')?.get('dossier.post')?.all).toBe(5);
  });

  it('count for the whole province where topics are asked, if they have one of these', () => {
    const entries = [
      entry(today),
      entry(today, { topic: 'p2', unit: 'B' }),
      entry(today, { topic: null }),
      entry(today, { topic: 'new' }),
    ];
    const of = (set: { of: string[]; but: string[] | null }) =>
      added(entries, ['dossier.received'], { topics: { set, whole: 'root' } })
        .byUnit.get('root')
        ?.get('dossier.received')?.all;
    expect(of({ of: ['p1', 'p2'], but: null })).toBe(2);
    expect(of({ of: ['p1'], but: ['p1', 'p2'] })).toBe(2);
    expect(of({ of: [], but: null })).toBeUndefined();
    expect(of({ of: [], but: ['p1', 'p2', 'new'] })).toBeUndefined();
    expect([
      ...added(entries, ['dossier.received'], { topics: { set: { of: ['p1'], but: null }, whole: 'root' } }).byUnit,
    ]).toHaveLength(1);
  });

  it('leave alone what they were made from', () => {
    const before = added([entry(today)], ['dossier.received']);
    const after = growing(before);
    addDeltas(after, [entry(today)], sumsQuery(['dossier.received'], today));
    expect(differingSums(before, before)).toEqual([]);
    expect(differingSums(before, after)).toEqual([
      ...['day', 'month', 'year', 'all'].map((slot) => `dossier.received A ${slot}`),
      'dossier.received day 29',
    ]);
  });

  it('are found where only one side has them, zeros are nothing', () => {
    const zero = added([entry('2025-01-01'), entry('2025-01-01', { n: -1 })], ['dossier.received']);
    expect(differingSums(zero, empty())).toEqual([]);
    const one = added([entry('2025-01-01', { unit: 'B' })], ['dossier.received']);
    expect([differingSums(one, empty()), differingSums(empty(), one)]).toEqual([
      ['dossier.received B all', 'dossier.received before'],
      ['dossier.received B all', 'dossier.received before'],
    ]);
  });
});
