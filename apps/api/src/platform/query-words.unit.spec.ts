import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import {
  QueryDay,
  OffsetNumber,
  PartitionNumber,
  daysInOrder,
  LastDayWords,
  pageLimit,
  TimeOfDay,
} from '#platform/query-words.js';

const reads = (schema: { safeParse(value: string): { success: boolean } }) => (text: string) =>
  schema.safeParse(text).success;

describe('words of an address', () => {
  it('a day is one that PostgreSQL has and that can be counted from', () => {
    expect(['0001-01-01', '2026-02-28', '2199-12-31'].map(reads(QueryDay))).toEqual([true, true, true]);
    expect(['0000-12-31', '2200-01-01', '9999-12-31', '2026-02-30', ''].filter(reads(QueryDay))).toEqual([]);
  });

  it('a rule over several days is asked of days alone', () => {
    const seen: unknown[] = [];
    const query = z.object({ from: QueryDay, to: QueryDay }).refine((days) => seen.push(days) > 0);
    for (const from of ['0', '1', '2026-02-30', '0000-12-31', '2200-01-01'])
      expect(query.safeParse({ from, to: '2026-01-02' }).success).toBe(false);
    expect(seen).toEqual([]);
  });

  it('the place of a record is digits alone, within what a place holds', () => {
    expect([PartitionNumber.parse('4095'), OffsetNumber.parse('8796093022207')]).toEqual([4095, 8796093022207]);
    expect(['4096', '-1', '1.0', '1e3', ' 1', '0x1', ''].filter(reads(PartitionNumber))).toEqual([]);
    expect(['8796093022208', '99999999999999', '-1', ''].filter(reads(OffsetNumber))).toEqual([]);
  });

  it('a page has its usual size, and a most', () => {
    expect([pageLimit(50).parse(undefined), pageLimit(50).parse('500'), pageLimit(30, 200).parse('1')]).toEqual([
      50, 500, 1,
    ]);
    expect(['0', '501', '1.5', 'x'].filter(reads(pageLimit(50)))).toEqual([]);
    expect(reads(pageLimit(30, 200))('201')).toBe(false);
  });

  it('a window begins on its last day at the latest', () => {
    const query = z.object({ from: QueryDay.optional(), ...LastDayWords }).refine(...daysInOrder('to'));
    const ok = (words: object) => query.safeParse(words).success;
    expect([{}, { from: '2026-01-02' }, { from: '2026-01-02', to: '2026-01-02' }].map(ok)).toEqual([true, true, true]);
    expect(
      [
        { from: '2026-01-02', to: '2026-01-01' },
        { from: '2026-01-02', asOf: '2026-01-01' },
      ].filter(ok),
    ).toEqual([]);
    expect(query.safeParse({ from: '2026-01-02', to: '2026-01-01' }).error?.issues).toMatchObject([
      { path: ['from'], message: 'from sau to / from lies after to' },
    ]);
  });
});

describe('a time of day', () => {
  const takes = (text: string) => TimeOfDay.safeParse(text).success;
  it.each(['00:00', '09:59', '19:30', '20:05', '23:59'])('%s is one', (text) => expect(takes(text)).toBe(true));

  it.each(['24:00', '2:30', '12:60', '12:5', '12:055', 'a12:00', '12:00a', '-1:00', '1a:00', '12:0a', '', '32:00'])(
    '%j is none',
    (text) => expect(takes(text)).toBe(false),
  );
});
