import { describe, expect, it } from '@jest/globals';
import { LedgerColumns } from '#ledger/columns/ledger-columns.js';
import { sumsOfDay, termSumsOf, placesOf, windowSumsOf } from '#ledger/columns/sums-of-columns.js';
import { trendDays } from '#ledger/sums.sql.js';

const columnsOf = (...entries: [measure: string, place: string, channel: string, day: string, n: number][]) => {
  const columns = new LedgerColumns();
  for (const entry of entries) columns.add(...entry);
  return columns;
};
const settled = columnsOf(
  ['dossier.received', 'A', 'online', '2025-12-31', 1],
  ['dossier.received', 'A', 'online', '2026-02-10', 10],
  ['dossier.received', 'A', 'post', '2026-02-28', 100],
  ['dossier.received', 'B', 'online', '2026-03-01', 1000],
);
const recent = columnsOf(
  ['dossier.received', 'A', 'online', '2026-03-01', 5],
  ['dossier.received', 'A', 'online', '2026-03-02', 7],
  ['dossier.open', 'A', 'online', '2026-03-01', 3],
);
const both = [settled, recent];
const march = { from: '2026-03-01', to: '2026-03-01' };
const all = { channel: undefined, places: null };

describe('sums of columns', () => {
  it('of a window are its flow and the stock at its end, of both stretches of knowledge, by unit or by channel', () => {
    const flowOf = (n: number, stock: number) => ({ day: n, month: n, year: n, all: stock });
    const byUnit = windowSumsOf(both, ['dossier.received'], march, all, 'place');
    expect(byUnit.get('A')?.get('dossier.received')).toEqual(flowOf(5, 116));
    expect(byUnit.get('B')?.get('dossier.received')).toEqual(flowOf(1000, 1000));
    const byChannel = windowSumsOf(both, ['dossier.received'], march, { ...all, places: ['A'] }, 'channel');
    expect(byChannel.get('online')?.get('dossier.received')).toEqual(flowOf(5, 16));
    expect(byChannel.get('post')?.get('dossier.received')).toEqual(flowOf(0, 100));
  });

  it('of a window that ends before it begins have no flow', () => {
    const backwards = windowSumsOf(both, ['dossier.received'], { from: '2026-03-02', to: '2026-02-28' }, all, 'place');
    expect(backwards.get('A')?.get('dossier.received')).toEqual({ day: 0, month: 0, year: 0, all: 111 });
    const begun = windowSumsOf(both, ['dossier.received'], { from: '2026-03-03', to: '2026-03-01' }, all, 'place');
    expect(begun.get('A')?.get('dossier.received')).toEqual({ day: 0, month: 0, year: 0, all: 116 });
  });

  it('are of the channel and the places asked for, each place once, and of none that had not begun', () => {
    const online = windowSumsOf(
      both,
      ['dossier.received'],
      march,
      { channel: 'online', places: ['A', 'A', 'C'] },
      'place',
    );
    expect([...online]).toEqual([['A', new Map([['dossier.received', { day: 5, month: 5, year: 5, all: 16 }]])]]);
    expect(windowSumsOf(both, ['dossier.received'], { from: '2025-01-01', to: '2025-12-30' }, all, 'place').size).toBe(
      0,
    );
  });

  it('of a measure of one channel are the entries of the measure that has them', () => {
    const kept = windowSumsOf(both, ['dossier.post'], march, all, 'place');
    expect(kept.get('A')?.get('dossier.post')?.all).toBe(100);
  });

  it('of a day are those of the day, its month, its year and ever, and the last days one by one', () => {
    const sums = sumsOfDay(both, ['dossier.received'], '2026-03-01', { ...all, whole: null });
    expect(sums.byUnit.get('A')?.get('dossier.received')).toEqual({ day: 5, month: 5, year: 115, all: 116 });
    const trend = sums.byDay.get('dossier.received');
    expect([trend?.before, trend?.days.length, trend?.days.at(-1), trend?.days.at(-2)]).toEqual([
      1,
      trendDays,
      1005,
      100,
    ]);
    expect(trend?.days.reduce((total, n) => total + n, 0)).toBe(1115);
  });

  it('of the last days have each of the thirty, and what was before apart', () => {
    const edge = columnsOf(
      ['dossier.received', 'A', 'online', '2026-01-30', 1],
      ['dossier.received', 'A', 'online', '2026-01-31', 10],
      ['dossier.received', 'A', 'online', '2026-02-01', 100],
    );
    const trend = sumsOfDay([edge], ['dossier.received'], '2026-03-01', { ...all, whole: null }).byDay;
    const days = [10, 100, ...Array.from({ length: 28 }, () => 0)];
    expect(trend.get('dossier.received')).toEqual({ before: 1, days });
  });

  it('of topics speak of the whole province', () => {
    const sums = sumsOfDay(both, ['dossier.received'], '2026-03-02', { ...all, places: ['B'], whole: 'root' });
    expect([...sums.byUnit.keys()]).toEqual(['root']);
    expect(sums.byUnit.get('root')?.get('dossier.received')?.all).toBe(1000);
  });

  it('of terms are flow, stock and eve, series by series', () => {
    const terms = termSumsOf(both, ['dossier.received', 'dossier.received'], march, ['A']);
    expect(terms).toEqual([
      { place: 'A', measure: 'dossier.received', channel: 'online', flow: 0, stock: 11, eve: 11 },
      { place: 'A', measure: 'dossier.received', channel: 'post', flow: 0, stock: 100, eve: 100 },
      { place: 'A', measure: 'dossier.received', channel: 'online', flow: 5, stock: 5, eve: 0 },
    ]);
    expect(termSumsOf(both, ['dossier.open'], { from: '2026-01-01', to: '2026-02-28' }, null)).toEqual([]);
  });
});

describe('topics of a set', () => {
  it('are those named, and where it excepts some, all that are not excepted', () => {
    expect(placesOf(both, null)).toBeNull();
    expect(placesOf(both, { of: ['A', 'X'], but: null })).toEqual(['A', 'X']);
    expect([...(placesOf(both, { of: ['A'], but: ['A'] }) ?? [])].sort()).toEqual(['A', 'B']);
    expect(placesOf(both, { of: [], but: ['A'] })).toEqual(['B']);
  });
});

describe('columns', () => {
  it('say how many series and days they hold, and of what', () => {
    expect(settled.size()).toEqual({ series: 3, cells: 4 });
    expect([recent.measures, recent.places]).toEqual([['dossier.received', 'dossier.open'], ['A']]);
  });
});
